package dev.sluice.policies.transfer;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.Surface;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the text of a scan comes from: a surface that findings are told in and replaced in.
interface Place {

    /// Turns to the unit of a match; the other methods then speak of it.
    void locate(Match match);

    Surface surface();

    /// Lower case, empty where the surface is no header or trailer.
    String header();

    /// Whether findings of the detector count here only for rules that name the header.
    boolean exempt(Detector detector);

    /// The record that the match stands in; 0 where there are none.
    long record(Match match);

    /// For rules; nothing is hidden.
    String fieldPath();

    /// For events: empty where there are no fields.
    ///
    /// @param guard gives what stands in the place of a name
    String shownPath(UnaryOperator<String> guard);

    /// The same for equal fields, for as long as the transfer lasts.
    int fieldKey();

    /// Where the match stands in the surface, in bytes of the part.
    List<Range> ranges(Match match);

    /// Whether anything can be replaced here.
    boolean replaces();

    /// Whether edits of a rule whose condition does not hold yet are kept until it does.
    boolean waits();

    /// First byte of the located match, in offsets that all places of one surface share.
    default long start(Match match) {
        return match.viewStart();
    }

    /// One past its last byte, in the same offsets.
    default long end(Match match) {
        return match.viewEnd();
    }

    /// Replaces the match.
    ///
    /// @param replacement UTF-8 as the reader shall see it
    void replace(Match match, byte[] replacement, RuleState rule, long finding);
}
