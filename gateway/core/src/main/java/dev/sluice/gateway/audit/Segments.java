package dev.sluice.gateway.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of segments: the number of their first line, so that they sort by name.
final class Segments {
    /// The file of what stands for pruned segments.
    static final String STUBS = "ledger-pruned.jsonl";

    private static final Pattern NAME = Pattern.compile("ledger-([0-9]{19})\\.jsonl");
    private static final int DIGITS_AT = "ledger-".length();
    private static final int DIGITS = 19;

    private Segments() {}

    /// The segment whose first line has number `seq`.
    static String name(long seq) {
        return String.format(Locale.ROOT, "ledger-%019d.jsonl", seq);
    }

    static boolean isName(String file) {
        return NAME.matcher(file).matches();
    }

    /// Number of the first line of a segment.
    static long firstSeq(String name) {
        return Long.parseLong(name.substring(DIGITS_AT, DIGITS_AT + DIGITS));
    }
}
