package dev.sluice.load.scan;

import dev.sluice.policies.Policy;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.syntax.Vocabulary;
import dev.sluice.policies.syntax.YamlSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// A generated policy with infoTypes of its own, as an operator writes it. Equal counts give equal
/// files.
///
/// Seven of ten patterns begin with a literal, two have a keyword with context behind it, and one
/// has no literal at all.
///
/// @param yaml the file
record CustomPolicy(String yaml) {

    private static final long SEED = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String[] SYLLABLES = {
        "ba", "cor", "dun", "el", "fir", "gam", "hol", "jat", "ker", "lum", "mer", "nor", "pol",
        "qui", "ras", "sil", "tov", "ump", "vel", "wex", "yor", "zan"
    };

    /// @param count of infoTypes with one pattern each
    static CustomPolicy ofPatterns(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        Set<String> words = words(random, count);
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        int number = 0;
        for (String word : words) {
            String name = "OWN_" + number;
            types.append("  ").append(name).append(":\n    category: custom\n    pattern: '");
            types.append(pattern(number, word, random)).append("'\n");
            names.append(number == 0 ? "" : ", ").append(name);
            number++;
        }
        return new CustomPolicy(file(types, names.toString()));
    }

    /// @param count of terms of one infoType, a third of them of two words
    static CustomPolicy ofTerms(int count) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        StringBuilder types = new StringBuilder("  OWN_TERMS:\n    category: custom\n    terms:\n");
        List<String> second = List.copyOf(words(random, 40));
        int number = 0;
        for (String word : words(random, count)) {
            String end = number % 3 == 0 ? " " + second.get(random.nextInt(second.size())) : "";
            types.append("      - ").append(word).append(end).append('\n');
            number++;
        }
        return new CustomPolicy(file(types, "OWN_TERMS"));
    }

    /// @throws IllegalStateException if it has an error
    Policy policy() {
        LoadResult result =
                new PolicyLoader(Vocabulary.builtIn(), Map.of(), TODAY)
                        .loadSources(List.of(YamlSource.of("custom.yaml", yaml)));
        if (result.hasErrors()) {
            throw new IllegalStateException(ProblemPrinter.human(result.problems()));
        }
        return result.policies().getFirst();
    }

    private static String pattern(int number, String word, SplittableRandom random) {
        String upper = word.toUpperCase(Locale.ROOT);
        int length = random.nextInt(5, 11);
        return switch (number % 10) {
            case 0, 1, 2 -> "\\b" + upper + "-\\d{" + length + "}\\b";
            case 3, 4 -> "\\b" + word + "_[0-9a-f]{" + 2 * length + "}\\b";
            case 5, 6 -> "\\b" + upper + "[0-9]{4}[A-Z]{2," + length + "}\\b";
            case 7 -> "(?i)\\b" + word + "[ :=#]{1,3}[0-9]{" + length + "}\\b";
            case 8 ->
                    "(?i)\\b" + word + "\\W{1,5}(?:no|nr|id)[ .:]{1,3}[A-Z0-9]{" + length + "}\\b";
            default ->
                    "\\b[A-Z]{"
                            + random.nextInt(2, 4)
                            + "}[0-9]{"
                            + length
                            + "}[A-Z]{"
                            + (1 + number / 10 % 3)
                            + "}\\b";
        };
    }

    private static Set<String> words(SplittableRandom random, int count) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(2, 5); i > 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String file(CharSequence types, String names) {
        return """
        apiVersion: sluice/v1
        kind: Policy
        name: custom
        owner: load@example.com
        infoTypes:
        %srules:
          - id: watch
            when: {detect: {infoTypes: [%s], minLikelihood: POSSIBLE}}
            action: log
        """
                .formatted(types, names);
    }
}
