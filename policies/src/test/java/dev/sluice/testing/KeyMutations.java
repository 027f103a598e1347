package dev.sluice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.Problems;
import dev.sluice.policies.syntax.YamlNode;
import dev.sluice.policies.syntax.YamlNode.Entry;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.syntax.YamlNode.Sequence;
import dev.sluice.policies.syntax.YamlNode.Style;
import dev.sluice.policies.syntax.YamlSource;
import dev.sluice.policies.syntax.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Changes one letter of each key of a YAML file, and holds that the error stands there and means
/// the key as it was.
public final class KeyMutations {
    /// Letters that turn no key into another one.
    private static final String LETTERS = "qxz";

    private KeyMutations() {}

    /// One file with one letter changed.
    ///
    /// @param source the changed file
    /// @param place of the changed key
    /// @param key as it was
    public record Mutation(YamlSource source, Place place, String key) {}

    /// The mutations of a file, the same for each run.
    ///
    /// @param names keys whose own keys are names that the author gives
    public static List<Mutation> of(YamlSource source, Set<String> names) {
        Problems problems = new Problems();
        List<Scalar> keys = new ArrayList<>();
        for (YamlNode root : YamlTree.read(source, problems)) {
            collect(root, names, keys);
        }
        assertThat(problems.sorted()).isEmpty();
        SplittableRandom random = new SplittableRandom(source.text().length());
        return keys.stream().map(key -> mutation(source, key, random)).toList();
    }

    /// Holds that each mutation is reported, and gives how many there were.
    ///
    /// @param load gives the problems of a changed file
    public static int check(
            YamlSource source, Set<String> names, Function<YamlSource, List<Problem>> load) {
        List<Mutation> mutations = of(source, names);
        for (Mutation mutation : mutations) {
            Place place = mutation.place();
            assertThat(load.apply(mutation.source()))
                    .as("key %s in line %d of %s", mutation.key(), place.line(), source.name())
                    .anySatisfy(problem -> {
                        assertThat(problem.level()).isEqualTo(Problem.Level.ERROR);
                        assertThat(problem.line()).isEqualTo(place.line());
                        assertThat(problem.column()).isEqualTo(place.column());
                        assertThat(problem.suggestion()).isEqualTo(mutation.key());
                    });
        }
        return mutations.size();
    }

    private static void collect(YamlNode node, Set<String> names, List<Scalar> keys) {
        switch (node) {
            case Scalar _ -> {}
            case Sequence sequence -> sequence.items().forEach(item -> collect(item, names, keys));
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    keys.add(entry.key());
                    collectValue(entry, names, keys);
                }
            }
        }
    }

    private static void collectValue(Entry entry, Set<String> names, List<Scalar> keys) {
        if (names.contains(entry.key().text()) && entry.value() instanceof Mapping named) {
            named.entries().forEach(inner -> collect(inner.value(), names, keys));
        } else {
            collect(entry.value(), names, keys);
        }
    }

    private static Mutation mutation(YamlSource source, Scalar key, SplittableRandom random) {
        Place place = key.place();
        int quote = key.style() == Style.PLAIN ? 0 : 1;
        int letter = random.nextInt(key.text().length());
        int at = offset(source.text(), place) + quote + letter;
        char change = LETTERS.charAt(random.nextInt(LETTERS.length()));
        if (change == source.text().charAt(at)) {
            change = 'j';
        }
        String text = source.text().substring(0, at) + change + source.text().substring(at + 1);
        return new Mutation(YamlSource.of(source.name(), text), place, key.text());
    }

    private static int offset(String text, Place place) {
        int line = 0;
        for (int i = 1; i < place.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return text.offsetByCodePoints(line, place.column() - 1);
    }
}
