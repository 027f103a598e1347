package dev.sluice.detectors.engine;

/// [Masks] by two look-ups a byte, for machines without wide vectors.
final class PlainMasks implements Masks {

    private final PairSet free;
    private final PairSet narrow;
    private final boolean[] anchor = new boolean[256];
    private final HotwordIndex hotwords;

    PlainMasks(Openings openings, HotwordIndex hotwords) {
        this.free = openings.freePairs();
        this.narrow = openings.narrowPairs();
        this.hotwords = hotwords;
        for (byte b : openings.anchorBytes()) {
            anchor[b] = true;
        }
    }

    @Override
    public void starts(
            byte[] text,
            int at,
            int blocks,
            long[] starts,
            long[] anchors,
            int slot,
            byte[] scratch) {
        int i = at;
        for (int block = 0; block < blocks; block++) {
            long here = 0;
            long anchored = 0;
            byte before = text[i - 1];
            byte first = text[i];
            for (int bit = 0; bit < BLOCK; bit++) {
                byte second = text[i + 1];
                here |= free.may(before, first, second) ? 1L << bit : 0;
                anchored |= anchor[first & 0xFF] ? 1L << bit : 0;
                before = first;
                first = second;
                i++;
            }
            starts[slot + block] = here;
            anchors[slot + block] = anchored;
        }
    }

    @Override
    public void narrow(byte[] text, int at, int blocks, long[] starts, int slot, byte[] scratch) {
        int i = at;
        for (int block = 0; block < blocks; block++) {
            long here = 0;
            for (int bit = 0; bit < BLOCK; bit++) {
                here |= narrow.may(text[i - 1], text[i], text[i + 1]) ? 1L << bit : 0;
                i++;
            }
            starts[slot + block] = here;
        }
    }

    @Override
    public void words(byte[] text, int at, int blocks, long[] words, int slot, byte[] scratch) {
        int i = at;
        for (int block = 0; block < blocks; block++) {
            long here = 0;
            for (int bit = 0; bit < BLOCK; bit++) {
                here |= hotwords.mayBegin(text[i - 1], text[i], text[i + 1]) ? 1L << bit : 0;
                i++;
            }
            words[slot + block] = here;
        }
    }

    @Override
    public String description() {
        return "plain";
    }
}
