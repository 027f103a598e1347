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
        for (HeaderField field : fields) {
            if (is(field, name)) {
                return field.value();
            }
        }
        return null;
    }

    static int count(List<HeaderField> fields, String name) {
        int count = 0;
        for (HeaderField field : fields) {
            if (is(field, name)) {
                count++;
            }
        }
        return count;
    }

    /// All values of that name as one list (RFC 9110 section 5.3), or null if there is none.
    static @Nullable String joined(List<HeaderField> fields, String name) {
        String all = null;
        for (HeaderField field : fields) {
            if (is(field, name)) {
                all = all == null ? field.value() : all + ", " + field.value();
            }
        }
        return all;
    }

    /// The members of a comma-separated list in lower case, empty ones left out. Only for fields
    /// whose members hold no quoted string.
    static List<String> members(List<HeaderField> fields, String name) {
        List<String> members = List.of();
        for (HeaderField field : fields) {
            if (!is(field, name)) {
                continue;
            }
            for (String member : field.value().split(",", -1)) {
                String trimmed = member.strip();
                if (!trimmed.isEmpty()) {
                    members = members.isEmpty() ? new ArrayList<>(2) : members;
                    members.add(trimmed.toLowerCase(Locale.ROOT));
                }
            }
        }
        return members;
    }
}
