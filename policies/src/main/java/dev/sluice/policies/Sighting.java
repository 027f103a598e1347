package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;

/// A finding as rules see it, at the moment it is decided. Lent: its owner uses it again.
public interface Sighting {

    Detector detector();

    /// Final.
    Likelihood likelihood();

    Surface surface();

    /// Name of the header or trailer in lower case, empty on other surfaces.
    String header();

    /// Whether it stands in a header whose findings of this category count only for rules that name
    /// the header.
    boolean exempt();

    /// `$.customer.iban` in a body or query, `header:<name>`, `trailer:<name>`, or `path`.
    String fieldPath();

    /// First byte in the text of its surface.
    long start();

    /// One past the last byte in the text of its surface.
    long end();

    /// The record that it stands in, see [dev.sluice.detectors.RecordMarks]; 0 where the surface
    /// has none, or no rule asks for them.
    long record();

    /// Keyed hash of the normalised value: equal values have equal hashes.
    long valueHash();
}
