package dev.sluice.policies.transfer;

import dev.sluice.content.CodingLimits;

/// Named limits of the inspection of one transfer.
///
/// @param undecidedBytes `limits.undecidedBytes`: most undecided bytes of a streamed body
/// @param edits `limits.edits`: most replacements in one held body
/// @param coding what decoding one body may cost; its size holds for held bodies only
public record InspectionLimits(int undecidedBytes, int edits, CodingLimits coding) {

    /// 16 KiB undecided, 100,000 edits, [CodingLimits#DEFAULTS].
    public static final InspectionLimits DEFAULTS =
            new InspectionLimits(16 << 10, 100_000, CodingLimits.DEFAULTS);
}
