package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.ScalarType.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The countries that policies name.
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /// What the European Union writes, or everybody, where ISO has another code.
    private static final Map<String, String> USAGE = Map.of("UK", "GB", "EL", "GR");

    /// Longest text that is too short to be a misspelt name.
    private static final int CODE_LETTERS = 3;

    /// An ISO 3166-1 alpha-2 code.
    static final ScalarType<String> CODE = Countries::code;

    private Countries() {}

    private static String code(String text) throws Refused {
        if (CODES.contains(text)) {
            return text;
        }
        throw new Refused(
                ProblemCode.UNKNOWN_COUNTRY,
                "is no country; write its ISO 3166-1 alpha-2 code in capitals",
                meant(text),
                -1);
    }

    /// By a code in small letters or of three, or the English name.
    private static @Nullable String meant(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return upper;
        }
        Map<String, String> names = new TreeMap<>(USAGE);
        for (String code : CODES) {
            Locale country = Locale.of("", code);
            names.put(country.getISO3Country(), code);
            names.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
        }
        if (names.containsKey(upper) || upper.length() <= CODE_LETTERS) {
            return names.get(upper);
        }
        String near = Suggestions.nearest(upper, names.keySet());
        return near == null ? null : names.get(near);
    }
}
