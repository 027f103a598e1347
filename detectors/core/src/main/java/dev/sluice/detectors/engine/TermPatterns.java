package dev.sluice.detectors.engine;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The one place that turns the terms of a detector into what the engine matches: alternations, of
/// a size that stays within the budget of states.
final class TermPatterns {

    /// No letter or digit touches a term.
    static final Edges EDGES = new Edges(new Boundary("[0-9A-Za-z]", "[0-9A-Za-z]"));

    /// Code points of the terms in one pattern, about as many as its table has states.
    private static final int MOST_CODE_POINTS = 8000;

    private static final String GAP = "(?:[ \\t\\n\\x{00A0}_-]|\\r\\n?)";
    private static final Pattern GAPS = Pattern.compile("[\\s\\x{00A0}_-]+");

    private TermPatterns() {}

    /// The patterns of the detector's terms; none if it has no terms.
    static List<DetectorPattern> of(Detector detector) {
        return detector.terms().stream().flatMap(terms -> patterns(terms).stream()).toList();
    }

    private static List<DetectorPattern> patterns(Terms terms) {
        List<DetectorPattern> patterns = new ArrayList<>();
        TreeSet<String> options = new TreeSet<>();
        int codePoints = 0;
        for (String word : new TreeSet<>(terms.words())) {
            codePoints += word.length();
            if (codePoints > MOST_CODE_POINTS) {
                patterns.add(pattern(options, terms));
                options.clear();
                codePoints = word.length();
            }
            options.add(regex(word));
        }
        patterns.add(pattern(options, terms));
        return patterns;
    }

    private static DetectorPattern pattern(Set<String> options, Terms terms) {
        String regex = String.join("|", options);
        return new DetectorPattern(regex, terms.likelihood(), null, null, terms.contextRequired());
    }

    private static String regex(String term) {
        StringBuilder regex = new StringBuilder();
        for (String word : GAPS.split(term.strip())) {
            if (!word.isEmpty()) {
                regex.append(regex.isEmpty() ? "" : GAP);
                word.codePoints().forEach(letter -> appendLetter(letter, regex));
            }
        }
        return regex.toString();
    }

    private static void appendLetter(int letter, StringBuilder to) {
        if (letter == '\'' || letter == '’') {
            to.append("['’]");
            return;
        }
        TreeSet<Integer> cases = new TreeSet<>();
        cases.add(letter);
        cases.add(Character.toLowerCase(letter));
        cases.add(Character.toUpperCase(letter));
        to.append('[');
        for (int one : cases) {
            if (Character.isLetterOrDigit(one)) {
                to.appendCodePoint(one);
            } else {
                to.append("\\x{").append(Integer.toHexString(one)).append('}');
            }
        }
        to.append(']');
    }
}
