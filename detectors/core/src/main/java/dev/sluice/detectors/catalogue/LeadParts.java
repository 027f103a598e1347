package dev.sluice.detectors.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What leads of many detectors share, such as all that may stand between a name and its value:
/// `{is}` in a lead stands for the part of that name. Immutable.
final class LeadParts {

    /// A repetition has digits in its braces, a class of Unicode a letter before them.
    private static final Pattern PART = Pattern.compile("(?<!\\\\[pPx])\\{([a-z]+)}");

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
        return PART.matcher(written.text(key))
                .replaceAll(name -> Matcher.quoteReplacement(part(written, key, name.group(1))));
    }

    private String part(YamlMapping written, String key, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw written.problem(key, "there is no part {" + name + "}");
        }
        return part;
    }
}
