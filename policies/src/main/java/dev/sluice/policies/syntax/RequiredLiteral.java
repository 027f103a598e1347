package dev.sluice.policies.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds text that every match of an RE2 pattern must contain.
///
/// It may miss some, and never claims text that a match can lack. The pattern has been checked by
/// RE2/J before, so that broken syntax cannot come here. One use each.
final class RequiredLiteral {
    private static final int SHORTEST = 2;
    private static final String CLASSES = "dDsSwWpPbBAzC";
    private static final String CONTROLS = "nrtfvax0";

    private final String pattern;
    private int at;

    private RequiredLiteral(String pattern) {
        this.pattern = pattern;
    }

    /// The longest such text of two or more characters.
    static Optional<String> of(String pattern) {
        String best = new RequiredLiteral(pattern).alternation().orElse("");
        return best.length() < SHORTEST ? Optional.empty() : Optional.of(best);
    }

    /// Every branch must have a literal; the shortest of them stands for all.
    private Optional<String> alternation() {
        Optional<String> shortest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            Optional<String> other = sequence();
            if (shortest.isPresent()
                    && (other.isEmpty() || other.get().length() < shortest.get().length())) {
                shortest = other;
            }
        }
        return shortest;
    }

    private Optional<String> sequence() {
        String best = "";
        StringBuilder run = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Atom atom = atom();
            Repeat repeat = repeat();
            if (atom.literal() != null && repeat == Repeat.ONCE) {
                run.append(atom.literal());
            } else if (!atom.empty()) {
                best = longer(best, run.toString());
                run.setLength(0);
                if (repeat != Repeat.OPTIONAL) {
                    best = longer(best, atom.inside());
                    run.append(atom.literal() == null ? "" : atom.literal());
                }
            }
        }
        best = longer(best, run.toString());
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private Atom atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> Atom.NOTHING;
            case '.' -> Atom.ANY;
            case '[' -> charClass();
            case '(' -> group();
            case '\\' -> escape();
            default -> Atom.of(String.valueOf(c));
        };
    }

    private Atom group() {
        if (pattern.startsWith("?", at)) {
            while (pattern.charAt(at) != ':'
                    && pattern.charAt(at) != '>'
                    && pattern.charAt(at) != ')') {
                at++;
            }
            if (pattern.charAt(at++) == ')') {
                return Atom.NOTHING;
            }
        }
        Optional<String> inside = alternation();
        at++;
        return new Atom(null, inside.orElse(""), false);
    }

    private Atom charClass() {
        int start = at;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean first = at == start || (at == start + 1 && pattern.charAt(start) == '^');
            if (c == ']' && !first) {
                at++;
                return Atom.ANY;
            }
            if (c == '\\') {
                at++;
            } else if (pattern.startsWith("[:", at)) {
                at = pattern.indexOf(":]", at) + 1;
            }
            at++;
        }
        return Atom.ANY;
    }

    private Atom escape() {
        char c = pattern.charAt(at++);
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            String quoted = pattern.substring(at, end < 0 ? pattern.length() : end);
            at = end < 0 ? pattern.length() : end + 2;
            return quoted.isEmpty() ? Atom.NOTHING : new Atom(null, quoted, false);
        }
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
            return Atom.NOTHING;
        }
        if (CLASSES.indexOf(c) >= 0 || CONTROLS.indexOf(c) >= 0 || Character.isDigit(c)) {
            if ((c == 'p' || c == 'P' || c == 'x') && pattern.startsWith("{", at)) {
                at = pattern.indexOf('}', at) + 1;
            } else if (c == 'p' || c == 'P') {
                at++;
            } else if (c == 'x') {
                at += 2;
            }
            return Atom.ANY;
        }
        return Atom.of(String.valueOf(c));
    }

    private Repeat repeat() {
        Repeat repeat = Repeat.ONCE;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '*' || c == '?') {
                repeat = repeat == Repeat.ONCE || c == '*' ? Repeat.OPTIONAL : repeat;
                at++;
            } else if (c == '+') {
                repeat = repeat == Repeat.ONCE ? Repeat.SOME : repeat;
                at++;
            } else if (c == '{' && counted()) {
                boolean zero = pattern.startsWith("{0", at);
                at = pattern.indexOf('}', at) + 1;
                repeat = zero ? Repeat.OPTIONAL : repeat == Repeat.ONCE ? Repeat.SOME : repeat;
            } else {
                return repeat;
            }
        }
        return repeat;
    }

    /// Whether the brace begins a count; RE2 takes any other one as text.
    private boolean counted() {
        int end = pattern.indexOf('}', at);
        return end > at && pattern.substring(at + 1, end).matches("[0-9]+(,[0-9]*)?");
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private enum Repeat {
        ONCE,
        SOME,
        OPTIONAL
    }

    /// One step of a sequence.
    ///
    /// @param literal the text that it is, or null if it is not one text
    /// @param inside text that it contains
    /// @param empty whether it matches no character
    private record Atom(@Nullable String literal, String inside, boolean empty) {
        private static final Atom NOTHING = new Atom(null, "", true);
        private static final Atom ANY = new Atom(null, "", false);

        static Atom of(String text) {
            return new Atom(text, text, false);
        }
    }
}
