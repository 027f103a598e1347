package dev.sluice.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the source of one Java file must keep to. Each rule gives complaints, none if all is well.
final class SourceRules {

    /// Lines of a file and of a method in it.
    enum Cap {
        MAIN(400, 60),
        /// Tables of cases stand in tests.
        TEST(500, 100);

        final int file;
        final int method;

        Cap(int file, int method) {
            this.file = file;
            this.method = method;
        }
    }

    // Put together from halves, so that this file does not complain about itself.
    private static final Pattern MARKER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern SWALLOWED = Pattern.compile("catch \\([^)]*\\) *\\{\\s*\\}");
    private static final Pattern SLEEP = Pattern.compile("Thread\\." + "sleep\\(");
    private static final Pattern PRINT = Pattern.compile("System\\.(out|err)\\b");
    private static final Pattern UNCHECKED_HEADERS = Pattern.compile("validation\\(" + "false\\)");
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(^|[\\s\"'(=:`])/(wo"
                            + "rk|fa"
                            + "rm)/|/tmp/(w"
                            + "t|cr"
                            + "ew)|temurin-\\d+-jdk|repo\\d*\\.maven|registry\\.npm|deb\\.debian");
    private static final Pattern NAME =
            Pattern.compile("\\w*(Util|Utils|Manager|Impl|Helper)(\\.java)");

    /// Types and a name, or the name of a constructor; a call has one word before its bracket.
    private static final Pattern SIGNATURE =
            Pattern.compile("([\\w<>\\[\\],.?@&]+ )+\\w+\\(.*|[A-Z]\\w*\\(.*");

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(if|for|while|switch|try|return|record|enum|case|new|throw|else|assert|do)\\b.*");

    private SourceRules() {}

    static List<String> complaints(Cap cap, String fileName, String source) {
        List<String> complaints = new ArrayList<>();
        long lines = source.lines().count();
        if (lines > cap.file) {
            complaints.add("has " + lines + " lines, more than " + cap.file);
        }
        find(complaints, MARKER, source, "left-over marker");
        find(complaints, SWALLOWED, source, "swallowed error");
        find(complaints, SLEEP, source, "sleeps");
        find(complaints, UNCHECKED_HEADERS, source, "header validation is switched off");
        find(complaints, NAME, fileName, "name says nothing");
        complaints.addAll(longMethods(cap, source));
        return complaints;
    }

    /// What no file of any kind may hold: it would be wrong on the next machine.
    static List<String> machines(String text) {
        List<String> complaints = new ArrayList<>();
        find(complaints, MACHINE, text, "names one machine or a registry host");
        return complaints;
    }

    /// Printing belongs to the command line.
    static List<String> printing(String source) {
        List<String> complaints = new ArrayList<>();
        find(complaints, PRINT, source, "prints");
        return complaints;
    }

    private static void find(List<String> complaints, Pattern rule, String text, String what) {
        Matcher matcher = rule.matcher(text);
        if (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            complaints.add(what + " near line " + Math.max(1, line));
        }
    }

    /// Methods stand four or eight columns deep in formatted source: from the line that opens the
    /// body to the closing brace at the same depth.
    private static List<String> longMethods(Cap cap, String source) {
        List<String> complaints = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int depth = 4; depth <= 8; depth += 4) {
            String indent = " ".repeat(depth);
            int begun = -1;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (isSignature(line, indent) && opensBody(lines, i)) {
                    begun = i;
                } else if (line.equals(indent + "}") && begun >= 0) {
                    if (i - begun + 1 > cap.method) {
                        complaints.add("method of " + (i - begun + 1) + " lines at " + (begun + 1));
                    }
                    begun = -1;
                }
            }
        }
        return complaints;
    }

    /// A call over several lines begins like a signature, and ends otherwise.
    private static boolean opensBody(List<String> lines, int from) {
        for (String line : lines.subList(from, lines.size())) {
            if (line.endsWith("{") || line.endsWith(";")) {
                return line.endsWith("{");
            }
        }
        return false;
    }

    private static boolean isSignature(String line, String indent) {
        return line.startsWith(indent)
                && line.length() > indent.length()
                && Character.isLetter(line.charAt(indent.length()))
                && line.contains("(")
                && !line.contains(";")
                && !line.contains(" = ")
                && SIGNATURE.matcher(line.strip()).matches()
                && !STATEMENT.matcher(line.strip()).matches()
                && !line.matches(".*\\b(record|class|interface|enum) .*");
    }
}
