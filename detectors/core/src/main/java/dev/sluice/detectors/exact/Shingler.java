package dev.sluice.detectors.exact;

/// Chooses the fingerprints of a running text by winnowing (Schleimer, Wilkerson, Aiken: Winnowing,
/// SIGMOD 2003): of each [#WINDOW] successive rows of [#WORDS] words the one with the least hash.
///
/// So a text and a copy of a stretch of it have the same fingerprints wherever they share [#WORDS]
/// + [#WINDOW] − 1 words in a row, whatever their case, line ends and punctuation. Which rows are
///   chosen nobody can tell without the key. One owner.
abstract class Shingler extends Tokenizer {

    /// Words of a row.
    static final int WORDS = 6;

    /// Successive rows of which one is chosen.
    static final int WINDOW = 6;

    private static final int RING = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final IndexSecrets secrets;
    private final long[] tokens = new long[RING];
    private final long[] rows = new long[RING];
    private final long[] orders = new long[RING];
    private long words;
    private long shingles;
    private long hash;
    private long chosen;

    Shingler(IndexSecrets secrets) {
        super(false);
        this.secrets = secrets;
        restart();
    }

    /// Takes a fingerprint, which the last token of a row completes.
    abstract void fingerprint(long message);

    /// Begins another text.
    final void restart() {
        words = 0;
        shingles = 0;
        hash = 0;
        chosen = -1;
        beginUnit();
    }

    @Override
    final void gap() {
        words = 0;
        shingles = 0;
        hash = 0;
        chosen = -1;
    }

    @Override
    final void token() {
        long token = hash(secrets);
        long gone = words < WORDS ? 0 : tokens[(int) (words - WORDS) & RING - 1];
        hash = secrets.roll(hash, token, gone, WORDS);
        tokens[(int) words & RING - 1] = token;
        words++;
        if (words >= WORDS) {
            row();
        }
    }

    private void row() {
        int slot = (int) shingles & RING - 1;
        rows[slot] = hash;
        orders[slot] = hash * MIX >>> 1;
        shingles++;
        if (shingles < WINDOW) {
            return;
        }
        if (chosen >= shingles - WINDOW && orders[(int) chosen & RING - 1] < orders[slot]) {
            return;
        }
        long least = shingles - 1;
        for (long at = shingles - 2; at >= shingles - WINDOW; at--) {
            if (orders[(int) at & RING - 1] < orders[(int) least & RING - 1]) {
                least = at;
            }
        }
        if (least != chosen) {
            chosen = least;
            fingerprint(Form.SHINGLE.message(rows[(int) least & RING - 1]));
        }
    }
}
