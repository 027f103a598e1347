package dev.sluice.load.peers;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pattern of a detector, as a regular expression for a peer.
///
/// @param name infoType and the pattern's number in its detector, from 1
/// @param regex as the detector has it
/// @param boundary which bytes may not touch a match
/// @param validator of a match, or null
record PeerPattern(String name, String regex, Boundary boundary, @Nullable Validator validator) {

    /// All patterns of all detectors, in their order.
    static List<PeerPattern> of(List<Detector> detectors) {
        List<PeerPattern> patterns = new ArrayList<>();
        for (Detector detector : detectors) {
            int number = 0;
            for (DetectorPattern pattern : detector.patterns()) {
                number++;
                patterns.add(
                        new PeerPattern(
                                detector.infoType().id() + "/" + number,
                                pattern.regex(),
                                detector.boundary(),
                                pattern.validator()));
            }
        }
        return patterns;
    }

    /// Whether a match passes the validator, if there is one.
    boolean accepts(byte[] text, int from, int to) {
        return validator == null || validator.accepts(text, from, to);
    }

    /// The expression with its boundaries, for a peer without look-around: each side takes one byte
    /// of the text beside the match.
    String bounded() {
        return side("^", boundary.left()) + "(?:" + regex + ")" + side("$", boundary.right());
    }

    private static String side(String edge, String forbidden) {
        if (forbidden.isEmpty()) {
            return "";
        }
        return "(?:" + edge + "|" + negated(forbidden) + ")";
    }

    /// Of a class `[…]` or `[^…]`, or of an escape such as `\w`.
    private static String negated(String set) {
        if (set.startsWith("[^")) {
            return "[" + set.substring(2);
        }
        return set.startsWith("[") ? "[^" + set.substring(1) : "[^" + set + "]";
    }
}
