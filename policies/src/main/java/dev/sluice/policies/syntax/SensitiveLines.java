package dev.sluice.policies.syntax;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines of a file that are never printed: those of secrets, of lists of values to leave
/// out, and of the bodies of tests.
///
/// It looks at the text alone, so that it holds for files that are not even YAML, and rather hides
/// a line too many.
final class SensitiveLines {
    private static final Set<String> KEYS =
            Set.of(
                    "exclusions",
                    "exclude",
                    "token",
                    "password",
                    "secret",
                    "key",
                    "body",
                    "bodyBase64",
                    "headers");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:^|[\\s{,\\-])[\"']?(" + String.join("|", KEYS) + ")[\"']?\\s*:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_KEY = Pattern.compile("^\\s*(?:- +)*[\"']?[\\w./-]+[\"']?:");

    private SensitiveLines() {}

    /// Whether a key of that name has a value that is not printed.
    static boolean isKey(String name) {
        return KEYS.contains(name);
    }

    /// Numbers of the lines, from 0.
    static BitSet of(List<String> lines) {
        BitSet hidden = new BitSet(lines.size());
        int indent = -1;
        int open = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (indent >= 0 && open <= 0 && endsBlock(line, indent)) {
                indent = -1;
            }
            Matcher key = KEY.matcher(line);
            if (indent < 0 && key.find()) {
                indent = key.start(1);
                open = 0;
                hidden.set(i);
                open += balance(line.substring(key.end()));
            } else if (indent >= 0) {
                hidden.set(i);
                open += balance(line);
            }
        }
        return hidden;
    }

    private static boolean endsBlock(String line, int indent) {
        int first = 0;
        while (first < line.length() && line.charAt(first) == ' ') {
            first++;
        }
        if (line.startsWith("---")) {
            return true;
        }
        if (!ANY_KEY.matcher(line).find()) {
            return false;
        }
        int key = first;
        while (line.startsWith("- ", key)) {
            key += 2;
        }
        return key <= indent;
    }

    private static int balance(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> open++;
                case ']', '}' -> open--;
                default -> {}
            }
        }
        return open;
    }
}
