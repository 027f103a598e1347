package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;

/// Reads RE2 syntax (github.com/google/re2/wiki/Syntax) into an [Ast].
///
/// Left out, with an error that says so: `\C`. As in RE2 there are no backreferences, no
/// look-around and no possessive repeats. Groups capture nothing; greedy and non-greedy repeats are
/// the same, since the engine wants every length that matches. One parser reads one pattern.
final class PatternParser {

    /// Most repetitions that may be written, as in RE2.
    static final int MAX_REPEAT = 1000;

    private static final int MAX_DEPTH = 200;
    private static final CodePoints NO_NEWLINE = CodePoints.range('\n', '\n').negate();

    private final PatternText text;
    private final ClassParser classes;
    private boolean fold;
    private boolean multiLine;
    private boolean dotAll;
    private int depth;

    private PatternParser(String pattern) {
        this.text = new PatternText(pattern);
        this.classes = new ClassParser(text);
    }

    /// @throws PatternException if `pattern` is no RE2 syntax
    static Ast parse(String pattern) {
        PatternParser parser = new PatternParser(pattern);
        Ast ast = parser.alternation();
        if (parser.text.more()) {
            throw parser.text.error("unexpected )");
        }
        return ast;
    }

    /// The set of a pattern that is one class, such as `[0-9A-Za-z_]` or `\w`; empty for an empty
    /// pattern.
    ///
    /// @throws PatternException if it is anything else
    static CodePoints parseClass(String pattern) {
        return switch (parse(pattern)) {
            case Ast.Chars chars -> chars.set();
            case Ast.Empty _ -> new CodePoints.Builder().build();
            case Ast.Cat _, Ast.Alt _, Ast.Repeat _, Ast.Assert _ ->
                    throw new PatternException("a boundary must be one class of characters", 0);
        };
    }

    private Ast alternation() {
        if (++depth > MAX_DEPTH) {
            throw text.error("groups nest too deep");
        }
        List<Ast> options = new ArrayList<>();
        options.add(concatenation());
        while (text.take('|')) {
            options.add(concatenation());
        }
        depth--;
        return options.size() == 1 ? options.getFirst() : new Ast.Alt(List.copyOf(options));
    }

    private Ast concatenation() {
        List<Ast> parts = new ArrayList<>();
        while (text.more() && !text.sees('|') && !text.sees(')')) {
            if (text.take("\\Q")) {
                quoted(parts);
            } else {
                atom(parts);
            }
            repeats(parts);
        }
        return switch (parts.size()) {
            case 0 -> new Ast.Empty();
            case 1 -> parts.getFirst();
            default -> new Ast.Cat(List.copyOf(parts));
        };
    }

    private void quoted(List<Ast> parts) {
        while (text.more() && !text.take("\\E")) {
            parts.add(literal(text.next()));
        }
    }

    private void atom(List<Ast> parts) {
        int at = text.at();
        int c = text.next();
        switch (c) {
            case '(' -> group(parts, at);
            case '[' -> parts.add(new Ast.Chars(classes.bracket(fold)));
            case '.' -> parts.add(new Ast.Chars(dotAll ? CodePoints.ANY : NO_NEWLINE));
            case '^' ->
                    parts.add(assertion(multiLine ? Assertion.BEGIN_LINE : Assertion.BEGIN_TEXT));
            case '$' -> parts.add(assertion(multiLine ? Assertion.END_LINE : Assertion.END_TEXT));
            case '*', '+', '?' -> throw new PatternException("nothing before the repeat", at);
            case '\\' -> parts.add(escape(at));
            default -> parts.add(literal(c));
        }
    }

    private Ast escape(int at) {
        if (!text.more()) {
            throw new PatternException("the pattern ends in a backslash", at);
        }
        return switch (text.peek()) {
            case 'A' -> takeAssertion(Assertion.BEGIN_TEXT);
            case 'z' -> takeAssertion(Assertion.END_TEXT);
            case 'b' -> takeAssertion(Assertion.WORD_BOUNDARY);
            case 'B' -> takeAssertion(Assertion.NO_WORD_BOUNDARY);
            default -> {
                CodePoints named = classes.named(fold, at);
                yield named != null ? new Ast.Chars(named) : literal(classes.escaped(at));
            }
        };
    }

    private Ast takeAssertion(Assertion kind) {
        text.next();
        return assertion(kind);
    }

    private Ast literal(int codePoint) {
        CodePoints one = CodePoints.range(codePoint, codePoint);
        return new Ast.Chars(fold ? one.fold() : one);
    }

    private static Ast assertion(Assertion kind) {
        return new Ast.Assert(kind);
    }

    private void group(List<Ast> parts, int at) {
        boolean outerFold = fold;
        boolean outerMultiLine = multiLine;
        boolean outerDotAll = dotAll;
        if (text.take('?') && !name(at) && flags(at)) {
            // Flags alone, such as (?i): they hold to the end of the group around them.
            parts.add(new Ast.Empty());
            return;
        }
        parts.add(alternation());
        if (!text.take(')')) {
            throw new PatternException("the group is not closed", at);
        }
        fold = outerFold;
        multiLine = outerMultiLine;
        dotAll = outerDotAll;
    }

    private boolean name(int at) {
        if (!text.take("P<") && !text.take('<')) {
            return false;
        }
        int letters = 0;
        while (text.more() && (Assertion.kind(Math.min(text.peek(), 0x7F)) == Assertion.WORD)) {
            text.next();
            letters++;
        }
        if (letters == 0 || !text.take('>')) {
            throw new PatternException(
                    "no group name, or look-around, which RE2 does not have", at);
        }
        return true;
    }

    /// Reads `i`, `-s:` and the like; true if a closing parenthesis ended them.
    private boolean flags(int at) {
        boolean on = true;
        int seen = 0;
        while (text.more()) {
            int flag = text.next();
            seen++;
            switch (flag) {
                case 'i' -> fold = on;
                case 'm' -> multiLine = on;
                case 's' -> dotAll = on;
                case 'U' -> {
                    // Swaps greediness, which plays no part here.
                }
                case '-' -> {
                    if (!on) {
                        throw new PatternException("a second - in the flags", at);
                    }
                    on = false;
                }
                case ':' -> {
                    return false;
                }
                case ')' -> {
                    if (seen == 1) {
                        throw new PatternException("no flags", at);
                    }
                    return true;
                }
                default ->
                        throw new PatternException(
                                "no such flag, or look-around, which RE2 does not have", at);
            }
        }
        throw new PatternException("the group is not closed", at);
    }

    private void repeats(List<Ast> parts) {
        int at = text.at();
        int[] bounds = repeat();
        if (bounds == null) {
            return;
        }
        if (parts.isEmpty()) {
            throw new PatternException("nothing before the repeat", at);
        }
        text.take('?');
        parts.add(new Ast.Repeat(parts.removeLast(), bounds[0], bounds[1]));
        int second = text.at();
        if (repeat() != null) {
            throw new PatternException("a repeat of a repeat", second);
        }
    }

    private int @org.jspecify.annotations.Nullable [] repeat() {
        if (text.take('*')) {
            return new int[] {0, Ast.UNBOUNDED};
        }
        if (text.take('+')) {
            return new int[] {1, Ast.UNBOUNDED};
        }
        if (text.take('?')) {
            return new int[] {0, 1};
        }
        return text.sees('{') ? counted() : null;
    }

    /// `{n}`, `{n,}` or `{n,m}`; anything else after a brace is literal text, as in RE2.
    private int @org.jspecify.annotations.Nullable [] counted() {
        int at = text.at();
        text.next();
        int min = text.number();
        int max = min;
        if (min >= 0 && text.take(',')) {
            max = text.sees('}') ? Ast.UNBOUNDED : text.number();
        }
        if (min < 0 || max < 0 || !text.take('}')) {
            text.back(at);
            return null;
        }
        if (min > MAX_REPEAT || (max != Ast.UNBOUNDED && (max > MAX_REPEAT || max < min))) {
            throw new PatternException("repeat count out of 0 to " + MAX_REPEAT, at);
        }
        return new int[] {min, max};
    }
}
