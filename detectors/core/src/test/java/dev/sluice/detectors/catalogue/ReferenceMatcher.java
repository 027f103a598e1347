package dev.sluice.detectors.catalogue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds what one detector finds in one unit, slowly and plainly: each start, each accepted length
/// from the longest, by RE2/J.
final class ReferenceMatcher {

    record Found(String text, Likelihood likelihood) {}

    private final Detector detector;
    private final List<Pattern> patterns;
    private final List<Pattern> exclusions;
    private final @Nullable Pattern left;
    private final @Nullable Pattern right;

    ReferenceMatcher(Detector detector) {
        this.detector = detector;
        patterns =
                detector.patterns().stream()
                        .map(p -> Pattern.compile("(?:" + p.regex() + ")", Pattern.LONGEST_MATCH))
                        .toList();
        exclusions = detector.exclusions().stream().map(e -> Pattern.compile(e.regex())).toList();
        left = edge(detector.boundary().left());
        right = edge(detector.boundary().right());
    }

    private static @Nullable Pattern edge(String characters) {
        return characters.isEmpty() ? null : Pattern.compile(characters);
    }

    /// @param field name of the unit's field, empty for none
    List<Found> find(String text, String field) {
        List<Found> all = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = start + 1;
            if (start == 0 || isFree(left, text.charAt(start - 1))) {
                Likelihood best = null;
                for (int p = 0; p < patterns.size(); p++) {
                    int end = end(p, text, start);
                    if (end < 0) {
                        continue;
                    }
                    Likelihood likelihood = likelihood(p, text, start, end, field);
                    if (likelihood != null && (end > next || end == next && best == null)) {
                        best = best == null ? likelihood : best.or(likelihood);
                        next = end;
                    } else if (likelihood != null && end == next && best != null) {
                        best = best.or(likelihood);
                    }
                }
                if (best != null) {
                    all.add(new Found(text.substring(start, next), best));
                }
            }
            start = next;
        }
        return all;
    }

    private int end(int p, String text, int start) {
        int most = Math.min(text.length(), start + detector.maxLength());
        while (most > start) {
            Matcher matcher = patterns.get(p).matcher(text.substring(start, most));
            if (!matcher.lookingAt()) {
                return -1;
            }
            int end = start + matcher.end();
            boolean free = end == text.length() || isFree(right, text.charAt(end));
            if (end > start && free && accepted(detector.patterns().get(p), text, start, end)) {
                return end;
            }
            most = end - 1;
        }
        return -1;
    }

    private boolean accepted(DetectorPattern pattern, String text, int start, int end) {
        String candidate = text.substring(start, end);
        byte[] bytes = ("#" + candidate + "#").getBytes(StandardCharsets.UTF_8);
        return exclusions.stream().noneMatch(e -> e.matches(candidate))
                && (pattern.validator() == null
                        || pattern.validator().accepts(bytes, 1, bytes.length - 1));
    }

    private @Nullable Likelihood likelihood(int p, String text, int start, int end, String field) {
        DetectorPattern pattern = detector.patterns().get(p);
        HotwordRule rule = detector.hotwords();
        if (rule != null && inContext(rule, text, start, end, field)) {
            return pattern.likelihood().or(rule.raised());
        }
        return pattern.contextRequired() ? null : pattern.likelihood();
    }

    private static boolean inContext(
            HotwordRule rule, String text, int start, int end, String field) {
        String before = text.substring(Math.max(0, start - rule.before()), start);
        String after = text.substring(end, Math.min(text.length(), end + rule.after()));
        String name = letters(field);
        for (String word : rule.words()) {
            if (stands(word, before) || stands(word, after) || name.contains(letters(word))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9\\x{80}-\\x{10FFFF}]", "");
    }

    private static boolean stands(String word, String text) {
        String folded = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", " ");
        String wanted = word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", " ");
        int at = folded.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            boolean touchedBefore = at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1));
            boolean touchedAfter =
                    end < folded.length() && Character.isLetterOrDigit(folded.charAt(end));
            if (!touchedBefore && !touchedAfter) {
                return true;
            }
            at = folded.indexOf(wanted, at + 1);
        }
        return false;
    }

    private static boolean isFree(@Nullable Pattern edge, char c) {
        return edge == null || !edge.matches(String.valueOf(c));
    }
}
