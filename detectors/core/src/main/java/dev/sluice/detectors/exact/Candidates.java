package dev.sluice.detectors.exact;

/// Stretches of text that may be values, collected to be looked up together, so that their memory
/// accesses overlap. One owner.
abstract class Candidates {

    private static final int CAPACITY = SipHash.MOST;

    /// Most candidates that one token can give.
    static final int MOST_AT_ONCE = 64;

    final long[] messages = new long[CAPACITY];
    final int[] starts = new int[CAPACITY];
    final int[] ends = new int[CAPACITY];
    final byte[] forms = new byte[CAPACITY];
    int count;

    final void add(Form form, long hash, int start, int end) {
        messages[count] = form.message(hash);
        starts[count] = start;
        ends[count] = end;
        forms[count] = (byte) form.ordinal();
        count++;
    }

    /// Adds a candidate if it has one of the shapes; without a branch, since nobody can foresee it.
    final void addIf(boolean shaped, Form form, long hash, int start, int end) {
        messages[count] = form.message(hash);
        starts[count] = start;
        ends[count] = end;
        forms[count] = (byte) form.ordinal();
        count += shaped ? 1 : 0;
    }

    /// Makes room for [#MOST_AT_ONCE] more.
    final void room(byte[] text) {
        if (count > CAPACITY - MOST_AT_ONCE) {
            flush(text);
        }
    }

    final void flush(byte[] text) {
        if (count > 0) {
            lookUp(text);
            count = 0;
        }
    }

    /// Looks all of them up.
    ///
    /// @param text that the stretches stand in
    abstract void lookUp(byte[] text);
}
