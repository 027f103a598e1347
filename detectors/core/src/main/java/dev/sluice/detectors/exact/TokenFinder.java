package dev.sluice.detectors.exact;

/// Finds what may be values in the tokens of a text: one token or some that stand together, if they
/// have a shape that values of the index have. One owner.
///
/// A candidate is found when its last token is there, so the text before is all that it depends on.
final class TokenFinder extends Tokenizer {

    /// Most bytes between two words of one value.
    private static final int MOST_BETWEEN = 8;

    /// Most bytes from the first to the last token of a candidate.
    static final int MOST_SPAN = 256;

    private static final int RING = MOST_TOKENS;

    private final IndexSecrets secrets;
    private final Shapes shapes;
    private final Candidates out;
    private final CompactFinder compact;
    private final DateFinder dates;
    private final int mostWords;
    private final boolean isCompact;
    private final boolean hasDates;
    private final long[] hashes = new long[RING];
    private final int[] starts = new int[RING];
    private final int[] lengths = new int[RING];
    private int tokens;
    private int chain;
    private int lastEnd;

    TokenFinder(IndexSecrets secrets, Shapes shapes, Phone phone, Candidates out) {
        super(shapes.isOfDigits());
        this.secrets = secrets;
        this.shapes = shapes;
        this.out = out;
        this.compact = new CompactFinder(secrets, shapes, phone, out);
        this.dates = new DateFinder(secrets, out);
        this.isCompact = shapes.isCompact();
        this.hasDates = shapes.dates();
        this.mostWords = highest(shapes.words() | shapes.names());
    }

    /// Begins a unit whose first byte stands at `unitStart`.
    void begin(int unitStart) {
        beginUnit();
        gap();
        compact.begin(unitStart);
    }

    @Override
    void gap() {
        chain = 0;
        compact.gap();
        dates.gap();
    }

    /// The text moved to the front by `bytes`.
    void shift(int bytes) {
        for (int i = 0; i < RING; i++) {
            starts[i] -= bytes;
        }
        lastEnd -= bytes;
        compact.shift(bytes);
        dates.shift(bytes);
    }

    @Override
    void token() {
        out.room(text());
        if (mostWords > 0) {
            words();
        }
        if (isCompact) {
            compact.token(this);
        }
        if (hasDates) {
            dates.token(this);
        }
    }

    private void words() {
        chain = chain > 0 && start() - lastEnd <= MOST_BETWEEN ? Math.min(chain + 1, RING) : 1;
        lastEnd = end();
        int slot = tokens++ & RING - 1;
        hashes[slot] = hash(secrets);
        starts[slot] = start();
        lengths[slot] = length();
        int most = Math.min(chain, mostWords);
        while (end() - starts[slot - most + 1 & RING - 1] > MOST_SPAN) {
            most--;
        }
        if (shapes.words() != 0) {
            sequences(slot, most);
        }
        if (shapes.names() != 0) {
            bags(slot, most);
        }
    }

    private void sequences(int slot, int most) {
        int length = 0;
        long sequence = 0;
        for (int i = 0; i < most; i++) {
            int at = slot - i & RING - 1;
            int words = i + 1;
            length += lengths[at];
            sequence = secrets.sequence(sequence, hashes[at], i);
            if ((shapes.words() >>> words & 1) != 0) {
                boolean shaped = (shapes.wordLengths() & Shapes.bit(length)) != 0;
                long hash = Field61.add(sequence, words);
                out.addIf(shaped, Form.WORDS, hash, starts[at], end());
            }
        }
    }

    private void bags(int slot, int most) {
        int length = 0;
        long bag = 0;
        for (int i = 0; i < most; i++) {
            int at = slot - i & RING - 1;
            int words = i + 1;
            length += lengths[at];
            bag = secrets.bag(bag, hashes[at], i);
            if ((shapes.names() >>> words & 1) != 0) {
                boolean shaped = (shapes.nameLengths() & Shapes.bit(length)) != 0;
                out.addIf(shaped, Form.NAME, bag, starts[at], end());
            }
        }
    }

    private static int highest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }
}
