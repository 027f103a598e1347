package dev.sluice.policies;

import org.jspecify.annotations.Nullable;

/// One sentence of a policy: when … then.
///
/// @param id unique in its policy
/// @param title in plain words; the id where the author gave none
/// @param mode of the rule alone; the policy's mode weakens it further
/// @param severity as its author sees it
/// @param advice what the person who was stopped should do, or null
/// @param contact whom to ask, or null
/// @param line in its file, from 1
public record Rule(
        String id,
        String title,
        Mode mode,
        When when,
        Action action,
        Severity severity,
        @Nullable String advice,
        @Nullable String contact,
        int line) {}
