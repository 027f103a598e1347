package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A person's name: its first word is a common given name and its last a common surname, or, with a
/// comma after the first word, the other way round. Either may be of two parts joined by a hyphen,
/// of which one has to be known.
final class PersonName implements Validator {

    /// What has to be known of a name.
    enum Known {
        BOTH,
        GIVEN,
        /// It is one word, a given name.
        FIRST
    }

    private final Known known;

    PersonName(Known known) {
        this.known = known;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (known == Known.FIRST) {
            return contains(Lists.GIVEN, text, from, to);
        }
        int firstEnd = from;
        while (firstEnd < to && text[firstEnd] != ' ' && text[firstEnd] != ',') {
            firstEnd++;
        }
        int lastStart = to;
        while (lastStart > from && text[lastStart - 1] != ' ') {
            lastStart--;
        }
        if (lastStart <= firstEnd) {
            return false;
        }
        boolean reversed = text[firstEnd] == ',';
        HashedWords first = reversed ? Lists.SURNAMES : Lists.GIVEN;
        HashedWords last = reversed ? Lists.GIVEN : Lists.SURNAMES;
        return switch (known) {
            case BOTH ->
                    contains(first, text, from, firstEnd) && contains(last, text, lastStart, to);
            case GIVEN, FIRST -> !reversed && contains(first, text, from, firstEnd);
        };
    }

    private static boolean contains(HashedWords names, byte[] text, int from, int to) {
        if (names.contains(text, from, to)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == '-') {
                return names.contains(text, from, i) || names.contains(text, i + 1, to);
            }
        }
        return false;
    }

    /// Read when the first candidate is checked.
    private static final class Lists {
        private static final String SURNAME_SECTION = "[surname]";
        private static final HashedWords GIVEN;
        private static final HashedWords SURNAMES;

        static {
            List<String> lines = HashedWords.lines("person-names.txt");
            int surnames = lines.indexOf(SURNAME_SECTION);
            GIVEN = names(lines.subList(1, surnames));
            SURNAMES = names(lines.subList(surnames + 1, lines.size()));
        }

        private static HashedWords names(List<String> lines) {
            return new HashedWords(lines.stream().flatMap(Lists::spellings));
        }

        /// As it stands, in capitals, and both without accents.
        private static Stream<String> spellings(String name) {
            String plain =
                    Normalizer.normalize(name, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .replace('ł', 'l')
                            .replace('Ł', 'L')
                            .replace('ø', 'o')
                            .replace("ß", "ss");
            return Stream.of(name, plain).flatMap(n -> Stream.of(n, n.toUpperCase(Locale.ROOT)));
        }
    }
}
