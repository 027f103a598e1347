package dev.sluice.detectors.exact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What one index derives from the operator's key. Immutable, thread-safe.
///
/// A value is hashed in two steps. First its tokens become a number below 2⁶¹ by polynomials at
/// secret points ([#token], [#sequence], [#bag]): almost universal, and composable, so that a value
/// of several words costs one multiplication a word. Then SipHash-2-4 under three keys makes of it
/// the *place* (filter and table), and the *cell* (corroboration); the *tag*, by which a value is
/// finally known, is a SipHash of the normalised bytes and does not depend on the polynomials.
public final class IndexSecrets {

    private final long point;
    private final long[] lengths = new long[8];
    private final long[] powers = new long[Tokenizer.MOST_TOKENS];
    private final long bagPoint;
    private final SipHash place;
    private final SipHash tag;
    private final SipHash cell;
    private final SecretKeySpec seal;

    IndexSecrets(byte[] polynomials, byte[] sipHashes, byte[] seal) {
        ByteBuffer points = ByteBuffer.wrap(polynomials).order(ByteOrder.LITTLE_ENDIAN);
        this.point = Field61.of(points.getLong());
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Field61.multiply(i, point);
        }
        powers[0] = Field61.of(points.getLong());
        for (int i = 1; i < powers.length; i++) {
            powers[i] = Field61.multiply(powers[i - 1], powers[0]);
        }
        this.bagPoint = Field61.of(points.getLong());
        ByteBuffer keys = ByteBuffer.wrap(sipHashes).order(ByteOrder.LITTLE_ENDIAN);
        this.place = new SipHash(keys.getLong(), keys.getLong());
        this.tag = new SipHash(keys.getLong(), keys.getLong());
        this.cell = new SipHash(keys.getLong(), keys.getLong());
        this.seal = new SecretKeySpec(seal, "HmacSHA256");
    }

    /// Adds the next seven bytes of a token.
    ///
    /// @param hash the token's length to begin with
    /// @param block below 2⁵⁶, the first byte least
    long token(long hash, long block) {
        return Field61.add(Field61.multiply(hash, point), block);
    }

    /// The hash of a token of one block: [#token] of its length.
    ///
    /// @param length 1 to 7
    long shortToken(int length, long block) {
        return Field61.add(lengths[length], block);
    }

    /// Adds a token of a value whose order matters, the last one first. The number of tokens is
    /// added at the end.
    ///
    /// @param place tokens behind it
    long sequence(long hash, long token, int place) {
        return Field61.add(hash, Field61.multiply(token, powers[place]));
    }

    /// Moves a row of tokens on by one.
    ///
    /// @param hash of the row
    /// @param next the token that comes in
    /// @param gone the token that goes out, 0 if there is none
    /// @param width tokens of the row, up to [Tokenizer#MOST_TOKENS]
    long roll(long hash, long next, long gone, int width) {
        long longer = Field61.add(Field61.multiply(hash, powers[0]), next);
        return Field61.add(longer, Field61.P - Field61.multiply(gone, powers[width - 1]));
    }

    /// Adds a token of a value whose order does not matter.
    ///
    /// @param others tokens that the hash is of
    long bag(long hash, long token, int others) {
        long factor = Field61.add(token, bagPoint);
        return others == 0 ? factor : Field61.multiply(hash, factor);
    }

    SipHash place() {
        return place;
    }

    SipHash cell() {
        return cell;
    }

    SipHash tag() {
        return tag;
    }

    /// Seals an index: what is written under it was written by a holder of the key.
    public Mac seal() {
        return ExactKey.mac(seal);
    }
}
