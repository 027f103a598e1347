package dev.sluice.detectors.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/// What leads of many detectors share, such as all that may stand between a name and its value:
/// `{named}` in a lead stands for the part of that name. Immutable.
final class LeadParts {

    private final Map<String, String> parts = new LinkedHashMap<>();

    /// @param written names with what they stand for; a part may have earlier ones in it
    /// @throws CatalogueException if it has others
    LeadParts(YamlMapping written) {
        for (String name : written.allKeys()) {
            parts.put(name, expanded(written, name));
        }
    }

    /// The text of a key with the parts in their places.
    ///
    /// @throws CatalogueException if it names a part that there is not
    String expanded(YamlMapping written, String key) {
        String text = written.text(key);
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
            int end = text.indexOf('}', brace);
            if (isName(text, brace, end)) {
                expanded.append(text, from, brace);
                expanded.append(part(written, key, text.substring(brace + 1, end)));
                from = end + 1;
            }
        }
        return expanded.append(text, from, text.length()).toString();
    }

    /// Whether small letters stand in the braces: a repetition has digits.
    private static boolean isName(String text, int brace, int end) {
        return end > brace + 1
                && !isCharacter(text, brace)
                && text.substring(brace + 1, end).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Whether the braces belong to a character or class of Unicode, as in `\x{aa}`.
    private static boolean isCharacter(String text, int brace) {
        return brace >= 2
                && text.charAt(brace - 2) == '\\'
                && "pPx".indexOf(text.charAt(brace - 1)) >= 0;
    }

    private String part(YamlMapping written, String key, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw written.problem(key, "there is no part {" + name + "}");
        }
        return part;
    }
}
