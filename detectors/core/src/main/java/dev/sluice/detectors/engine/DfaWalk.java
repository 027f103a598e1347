package dev.sluice.detectors.engine;

/// A walk of one [Dfa] from one start, to go on when more text is there. Owned by one scan.
final class DfaWalk {

    private int state;
    private int walked;
    private int cut;

    void begin(Dfa dfa, int beforeClass) {
        state = dfa.start(beforeClass);
        walked = 0;
        cut = 0;
    }

    /// Bytes walked from the start.
    int walked() {
        return walked;
    }

    /// Walks on; false if it has to wait for more text.
    boolean walk(Dfa dfa, TextWindow text, int start, Candidates out) {
        while (cut < dfa.cuts()) {
            int stop = start + dfa.cut(cut);
            advance(dfa, text.bytes, start, Math.min(stop, text.high), out);
            if (state == 0) {
                return true;
            }
            int at = start + walked;
            if (at == text.high) {
                if (text.closed) {
                    accept(dfa, dfa.end(), out);
                }
                return text.closed;
            }
            int c = dfa.classes()[text.bytes[at] & 0xFF];
            for (int pattern : dfa.continued(state, c)) {
                out.addCut(pattern, walked);
            }
            cut++;
            if (cut == dfa.cuts()) {
                accept(dfa, c, out);
            }
        }
        return true;
    }

    private void advance(Dfa dfa, byte[] text, int start, int limit, Candidates out) {
        char[] table = dfa.table();
        char[] classes = dfa.classes();
        int shift = dfa.shift();
        int s = state;
        int i = start + walked;
        while (i < limit && s != 0) {
            int c = classes[text[i] & 0xFF];
            int entry = table[s << shift | c];
            if (entry >= Dfa.ACCEPT) {
                add(dfa.accepted(s, c), i - start, out);
                entry &= Dfa.MAX_STATES;
            }
            s = entry;
            i++;
        }
        state = s;
        walked = i - start;
    }

    private void accept(Dfa dfa, int c, Candidates out) {
        add(dfa.accepted(state, c), walked, out);
    }

    private static void add(int[] patterns, int length, Candidates out) {
        for (int pattern : patterns) {
            out.add(pattern, length);
        }
    }
}
