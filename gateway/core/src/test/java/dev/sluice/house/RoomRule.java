package dev.sluice.house;

import com.tngtech.archunit.lang.ArchRule;

/// A wall of the house and a source that breaks it: the proof that the rule can fail.
///
/// @param name what is held
/// @param rule how it is checked
/// @param badName full name of the type that breaks it
/// @param badBody members of that type
record RoomRule(String name, ArchRule rule, String badName, String badBody) {

    /// The source that breaks the rule.
    String badSource() {
        int dot = badName.lastIndexOf('.');
        return "package %s;%npublic class %s {%n%s%n}%n"
                .formatted(badName.substring(0, dot), badName.substring(dot + 1), badBody);
    }

    @Override
    public String toString() {
        return name;
    }
}
