package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the readers of one file share: the file, the environment, the problems. One owner.
public final class Binding {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\$(?=\\{)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?})");

    private final YamlSource source;
    private final Map<String, String> environment;
    private final Problems problems;
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final List<String> substituted = new ArrayList<>();

    /// @param environment for `${NAME:-default}`; nothing else is read from the process
    public Binding(YamlSource source, Map<String, String> environment, Problems problems) {
        this.source = source;
        this.environment = Map.copyOf(environment);
        this.problems = problems;
    }

    public YamlSource source() {
        return source;
    }

    /// Adds a problem at a node.
    public void problem(ProblemCode code, YamlNode at, String message) {
        problem(code, at.place(), message, null);
    }

    /// Adds a problem at a place, with what was probably meant.
    public void problem(
            ProblemCode code, Place place, String message, @Nullable String suggestion) {
        problems.add(source.problem(code, place, message, suggestion));
    }

    /// SHA-256 of the file's bytes in lower-case hex; where variables were put in or indexes are
    /// named, of the bytes and of each `NUL name=value`, so that a changed value shows.
    public String digest() {
        return source.digest(String.join("", substituted));
    }

    /// The keys that were read so far, by the shape of their mapping: what the JSON Schemas are
    /// checked against.
    public Map<String, Set<String>> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /// What the file means depends on another file too: a change of that one changes the digest.
    void depend(String name, String digest) {
        substituted.add('\0' + name + '=' + digest);
    }

    void know(String shape, Collection<String> names) {
        keys.computeIfAbsent(shape, _ -> new TreeSet<>()).addAll(names);
    }

    /// Whether the text has a variable in it.
    static boolean hasVariable(Scalar scalar) {
        return scalar.text().contains("${") && VARIABLE.matcher(scalar.text()).find();
    }

    /// Puts the environment's values in. `$${` stands for `${`.
    ///
    /// @return null if a variable without default is not set, which has been reported
    @Nullable String substitute(Scalar scalar) {
        String text = scalar.text();
        if (!text.contains("${")) {
            return text;
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder out = new StringBuilder();
        int last = 0;
        while (matcher.find()) {
            out.append(text, last, matcher.start());
            last = matcher.end();
            @Nullable String name = matcher.group(1);
            if (name == null) {
                out.append('$');
                continue;
            }
            @Nullable String value = environment.getOrDefault(name, matcher.group(2));
            if (value == null) {
                String message = "environment variable \"" + name + "\" is not set";
                problem(ProblemCode.UNSET_VARIABLE, scalar, message);
                return null;
            }
            substituted.add('\0' + name + '=' + value);
            out.append(value);
        }
        return out.append(text, last, text.length()).toString();
    }
}
