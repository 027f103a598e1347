package dev.sluice.detectors.exact;

import java.util.Arrays;

/// Takes the fingerprints of a document when its index is built. One owner.
public final class DocumentReader extends Shingler {

    /// A document with fewer fingerprints cannot be told from other text.
    public static final int LEAST_FINGERPRINTS = 8;

    private static final int PIECE = 1 << 16;

    private final IndexSecrets secrets;
    private final SipState sip = new SipState();
    private final byte[] text = new byte[PIECE + MOST_BYTES + 1 + Words.PADDING];
    private long[] messages = new long[1024];
    private int count;
    private int length;

    public DocumentReader(IndexSecrets secrets) {
        super(secrets);
        this.secrets = secrets;
    }

    /// Begins a document.
    public void beginDocument() {
        restart();
        count = 0;
        length = 0;
    }

    /// Reads the next text of the document.
    public void read(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            int n = Math.min(to - at, PIECE);
            System.arraycopy(bytes, at, text, length, n);
            length += n;
            at += n;
            pass(false);
        }
    }

    /// Ends a stretch of text.
    public void endUnit() {
        pass(true);
        beginUnit();
    }

    private void pass(boolean closed) {
        Arrays.fill(text, length, length + Words.PADDING, (byte) 0);
        int rest = run(text, 0, length, closed);
        System.arraycopy(text, rest, text, 0, length - rest);
        length -= rest;
    }

    @Override
    void fingerprint(long message) {
        if (count == messages.length) {
            messages = Arrays.copyOf(messages, count * 2);
        }
        messages[count++] = message;
    }

    /// Ends the document.
    ///
    /// @return its different fingerprints
    public int finish() {
        pass(true);
        Arrays.sort(messages, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || messages[i] != messages[i - 1]) {
                messages[different++] = messages[i];
            }
        }
        Arrays.fill(text, (byte) 0);
        count = different;
        return different;
    }

    /// The hash that filter and table are asked with for fingerprint `i`.
    public long place(int i) {
        return secrets.place().of(messages[i], sip);
    }

    /// The hash by which fingerprint `i` is known.
    public long tag(int i) {
        return secrets.tag().of(messages[i], sip);
    }
}
