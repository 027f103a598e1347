package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;

/// Codes and decodes whole bodies piece by piece.
final class Coded {

    static final CodingLimits LIMITS = CodingLimits.DEFAULTS;

    private Coded() {}

    static byte[] encode(List<String> codings, byte[] plain) throws ContentException {
        Collected out = new Collected();
        try (ContentEncoder encoder = Codings.encoder(codings)) {
            encoder.feed(plain, 0, plain.length, out);
            encoder.end(out);
        }
        return out.bytes();
    }

    static byte[] decode(List<String> codings, List<byte[]> pieces) throws ContentException {
        return decode(codings, pieces, LIMITS, new Collected());
    }

    static byte[] decode(
            List<String> codings, List<byte[]> pieces, CodingLimits limits, Collected out)
            throws ContentException {
        try (ContentDecoder decoder = Codings.decoder(codings, limits)) {
            for (byte[] piece : pieces) {
                decoder.feed(piece, 0, piece.length, out);
            }
            decoder.end(out);
        }
        return out.bytes();
    }

    /// Text with repetition in it, so that every coding has something to do.
    static byte[] text(int length, SplittableRandom random) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            boolean again = i > 40 && random.nextInt(3) > 0;
            text[i] = again ? text[i - 40] : (byte) (' ' + random.nextInt(90));
        }
        return text;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /// Collects pieces and checks their size.
    static final class Collected implements ByteSink {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void accept(byte[] piece, int from, int to) {
            if (to - from > 64 * 1024) {
                throw new AssertionError("a piece of " + (to - from) + " bytes");
            }
            bytes.write(piece, from, to - from);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
