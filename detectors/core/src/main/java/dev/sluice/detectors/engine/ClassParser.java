package dev.sluice.detectors.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads classes of characters: brackets, `\d`, `\pL`, `[:alpha:]` and single escapes.
final class ClassParser {

    private static final CodePoints DIGIT = CodePoints.range('0', '9');
    private static final CodePoints SPACE = set("\t\n\f\r ");
    private static final CodePoints WORD =
            new CodePoints.Builder()
                    .add('0', '9')
                    .add('A', 'Z')
                    .add('a', 'z')
                    .add('_', '_')
                    .build();
    private static final Map<String, CodePoints> POSIX =
            Map.ofEntries(
                    Map.entry("alnum", ranges('0', '9', 'A', 'Z', 'a', 'z')),
                    Map.entry("alpha", ranges('A', 'Z', 'a', 'z')),
                    Map.entry("ascii", ranges(0, 0x7F)),
                    Map.entry("blank", set("\t ")),
                    Map.entry("cntrl", ranges(0, 0x1F, 0x7F, 0x7F)),
                    Map.entry("digit", DIGIT),
                    Map.entry("graph", ranges('!', '~')),
                    Map.entry("lower", ranges('a', 'z')),
                    Map.entry("print", ranges(' ', '~')),
                    Map.entry("punct", ranges('!', '/', ':', '@', '[', '`', '{', '~')),
                    Map.entry("space", set("\t\n\u000B\f\r ")),
                    Map.entry("upper", ranges('A', 'Z')),
                    Map.entry("word", WORD),
                    Map.entry("xdigit", ranges('0', '9', 'A', 'F', 'a', 'f')));

    private final PatternText text;

    ClassParser(PatternText text) {
        this.text = text;
    }

    /// The rest of a bracket class whose `[` was taken.
    CodePoints bracket(boolean fold) {
        int open = text.at() - 1;
        boolean negated = text.take('^');
        CodePoints.Builder builder = new CodePoints.Builder();
        boolean first = true;
        while (first || !text.sees(']')) {
            if (!text.more()) {
                throw new PatternException("the class is not closed", open);
            }
            first = false;
            item(builder, fold);
        }
        text.next();
        CodePoints set = builder.build();
        return negated ? set.negate() : set;
    }

    private void item(CodePoints.Builder builder, boolean fold) {
        int at = text.at();
        if (text.take("[:")) {
            builder.add(folded(posix(at), fold));
            return;
        }
        if (text.take('\\')) {
            CodePoints named = named(fold, at);
            if (named != null) {
                builder.add(named);
                return;
            }
            text.back(at);
        }
        int low = single();
        int high = low;
        int dash = text.at();
        if (text.take('-')) {
            if (text.more() && !text.sees(']')) {
                high = single();
            } else {
                text.back(dash);
            }
        }
        if (high < low) {
            throw new PatternException("the range goes backwards", at);
        }
        builder.add(folded(CodePoints.range(low, high), fold));
    }

    private int single() {
        int at = text.at();
        return text.take('\\') ? escaped(at) : text.next();
    }

    private CodePoints posix(int at) {
        String name = text.takeUntil(":]");
        boolean negated = name != null && name.startsWith("^");
        CodePoints set = name == null ? null : POSIX.get(negated ? name.substring(1) : name);
        if (set == null) {
            throw new PatternException("no such class of characters", at);
        }
        return negated ? set.negate() : set;
    }

    /// The class that the letter after a backslash names; null, and nothing taken, if it names
    /// none.
    @Nullable CodePoints named(boolean fold, int at) {
        if (!text.more()) {
            throw new PatternException("the pattern ends in a backslash", at);
        }
        int letter = text.peek();
        CodePoints set =
                switch (letter) {
                    case 'd', 'D' -> DIGIT;
                    case 's', 'S' -> SPACE;
                    case 'w', 'W' -> WORD;
                    case 'p', 'P' -> null;
                    default -> CodePoints.ANY;
                };
        if (set == CodePoints.ANY) {
            return null;
        }
        text.next();
        boolean negated = Character.isUpperCase(letter);
        if (set == null) {
            String name = unicodeName(at);
            negated ^= name.startsWith("^");
            set = UnicodeSets.of(name.startsWith("^") ? name.substring(1) : name, at);
        }
        set = folded(set, fold);
        return negated ? set.negate() : set;
    }

    private String unicodeName(int at) {
        if (!text.more()) {
            throw new PatternException("the pattern ends in a backslash", at);
        }
        if (!text.take('{')) {
            return Character.toString(text.next());
        }
        String name = text.takeUntil("}");
        if (name == null) {
            throw new PatternException("the class name is not closed", at);
        }
        return name;
    }

    /// The code point that an escape stands for, whose backslash was taken.
    int escaped(int at) {
        if (!text.more()) {
            throw new PatternException("the pattern ends in a backslash", at);
        }
        int c = text.next();
        return switch (c) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hex(at);
            case '0' -> octal(0, 2);
            case '1', '2', '3', '4', '5', '6', '7' -> {
                if (!text.more() || text.peek() < '0' || text.peek() > '7') {
                    throw new PatternException("backreference, which RE2 does not have", at);
                }
                yield octal(c - '0', 2);
            }
            case 'C' -> throw new PatternException("a single byte, \\C, which is no text", at);
            default -> {
                if (c >= 0x80 || (Assertion.kind(c) == Assertion.WORD && c != '_')) {
                    throw new PatternException("no such escape in RE2", at);
                }
                yield c;
            }
        };
    }

    private int octal(int first, int more) {
        int value = first;
        for (int i = 0; i < more && text.more() && text.peek() >= '0' && text.peek() <= '7'; i++) {
            value = value * 8 + text.next() - '0';
        }
        return value;
    }

    private int hex(int at) {
        boolean braces = text.take('{');
        int value = 0;
        int digits = 0;
        while (text.more()
                && (braces || digits < 2)
                && text.peek() < 0x80
                && Character.digit(text.peek(), 16) >= 0) {
            value = Math.min(value * 16 + Character.digit(text.next(), 16), CodePoints.MAX + 1);
            digits++;
        }
        boolean complete = braces ? digits > 0 && text.take('}') : digits == 2;
        if (!complete || value > CodePoints.MAX) {
            throw new PatternException("no code point after \\x", at);
        }
        return value;
    }

    private static CodePoints folded(CodePoints set, boolean fold) {
        return fold ? set.fold() : set;
    }

    private static CodePoints set(String members) {
        CodePoints.Builder builder = new CodePoints.Builder();
        members.chars().forEach(c -> builder.add(c, c));
        return builder.build();
    }

    private static CodePoints ranges(int... bounds) {
        CodePoints.Builder builder = new CodePoints.Builder();
        for (int i = 0; i < bounds.length; i += 2) {
            builder.add(bounds[i], bounds[i + 1]);
        }
        return builder.build();
    }
}
