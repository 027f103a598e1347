package dev.sluice.detectors;

import org.jspecify.annotations.Nullable;

/// A finding at the moment it is decided, with its text lent.
///
/// An object of the scan that is used again for the next finding: everything read from it is valid
/// during [FindingSink#found] only. This is the one place where the text of a finding exists.
public interface Match {

    Detector detector();

    /// Final.
    Likelihood likelihood();

    /// First byte of the value in the view.
    long viewStart();

    /// One past the last byte of the value in the view.
    long viewEnd();

    /// Number of the unit in its view, from 0, in the order of the text.
    long unit();

    /// Id of the unit's field in the scan's [FieldContexts].
    int fieldContext();

    /// Lent bytes; the value (of a [#document] its name) stands in `[textFrom, textTo)`, and
    /// nothing else in it may be read.
    byte[] text();

    int textFrom();

    int textTo();

    /// Whether nearby words or the field's name raised the likelihood.
    boolean inContext();

    /// The pattern of [#detector] that matched.
    DetectorPattern pattern();

    /// The document of which a share was found, or null if the finding is a value.
    default @Nullable DocumentShare document() {
        return null;
    }
}
