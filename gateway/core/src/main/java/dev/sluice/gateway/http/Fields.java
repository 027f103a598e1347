package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Looks into lists of fields; names are compared without case.
final class Fields {

    private Fields() {}

    static boolean is(HeaderField field, String name) {
        return field.name().length() == name.length() && field.name().equalsIgnoreCase(name);
    }

    /// The value of the first field of that name, or null.
    static @Nullable String first(List<HeaderField> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (is(field, name)) {
                return field.value();
            }
        }
        return null;
    }

    static int count(List<HeaderField> fields, String name) {
        int count = 0;
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (is(field, name)) {
                count++;
            }
        }
        return count;
    }

    /// All values of that name as one list (RFC 9110 section 5.3), or null if there is none.
    static @Nullable String joined(List<HeaderField> fields, String name) {
        String all = null;
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (is(field, name)) {
                all = all == null ? field.value() : all + ", " + field.value();
            }
        }
        return all;
    }

    /// The members of a comma-separated list in lower case, empty ones left out. Only for fields
    /// whose members hold no quoted string.
    static List<String> members(List<HeaderField> fields, String name) {
        String all = joined(fields, name);
        if (all == null) {
            return List.of();
        }
        if (all.indexOf(',') < 0) {
            String only = all.strip();
            return only.isEmpty() ? List.of() : List.of(only.toLowerCase(Locale.ROOT));
        }
        List<String> members = new ArrayList<>(4);
        for (String member : all.split(",", -1)) {
            String trimmed = member.strip();
            if (!trimmed.isEmpty()) {
                members.add(trimmed.toLowerCase(Locale.ROOT));
            }
        }
        return members;
    }
}
