package dev.sluice.detectors.exact;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/// What every index file begins with: what it is, whose key it belongs to, and a seal over all of
/// it. Numbers are little-endian.
///
/// The seal is an HMAC-SHA-256 under a secret of the index, so a damaged file and a forged one are
/// both refused.
///
/// @param kind what the index is of
/// @param keyId of the key that it was built with
/// @param salt its own
/// @param headerBytes length of the header that follows
/// @param length of the whole file in bytes
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // the order of kinds is the format
public record IndexFile(Kind kind, String keyId, byte[] salt, int headerBytes, long length) {

    /// What an index is of.
    public enum Kind {
        TABLE("a table"),
        DOCUMENTS("documents");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// Bytes before the header.
    public static final int PREAMBLE = 128;

    /// Where the seal stands.
    public static final int SEAL_AT = 64;

    /// Length of the seal.
    public static final int SEAL_BYTES = 32;

    private static final byte[] MAGIC = "SLUICEX1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_ID_BYTES = 8;
    private static final int PIECE = 1 << 20;

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexFile that
                && kind == that.kind
                && keyId.equals(that.keyId)
                && MessageDigest.isEqual(salt, that.salt)
                && headerBytes == that.headerBytes
                && length == that.length;
    }

    @Override
    public int hashCode() {
        return keyId.hashCode() * 31 + Long.hashCode(length);
    }

    @Override
    public String toString() {
        return "IndexFile[" + kind + ", key " + keyId + ", " + length + " bytes]";
    }

    /// The preamble with an empty seal.
    public byte[] preamble() {
        ByteBuffer out = ByteBuffer.allocate(PREAMBLE).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putInt(kind.ordinal()).putInt(headerBytes).putLong(length);
        out.put(HexFormat.of().parseHex(keyId)).put(salt);
        return out.array();
    }

    /// Reads the preamble.
    ///
    /// @throws IndexException if it is none, or the file is shorter than it says
    public static IndexFile read(MemorySegment file) throws IndexException {
        if (file.byteSize() < PREAMBLE) {
            throw new IndexException("it is no exact index: it is too short");
        }
        ByteBuffer in = bytes(file, 0, PREAMBLE);
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        if (!MessageDigest.isEqual(magic, MAGIC)) {
            throw new IndexException("it is no exact index of this version");
        }
        int kind = in.getInt();
        int headerBytes = in.getInt();
        long length = in.getLong();
        byte[] keyId = new byte[KEY_ID_BYTES];
        byte[] salt = new byte[ExactKey.SALT_BYTES];
        in.get(keyId).get(salt);
        if (length != file.byteSize()) {
            throw new IndexException(
                    "it is damaged: %,d bytes where it says %,d"
                            .formatted(file.byteSize(), length));
        }
        if (kind < 0
                || kind >= Kind.values().length
                || headerBytes < 0
                || headerBytes > length - PREAMBLE) {
            throw new IndexException("it is damaged: its first bytes contradict each other");
        }
        return new IndexFile(
                Kind.values()[kind], HexFormat.of().formatHex(keyId), salt, headerBytes, length);
    }

    /// The header of an index that has to be of that kind.
    ///
    /// @throws IndexException if it is of another
    static ByteBuffer header(MemorySegment file, Kind kind) throws IndexException {
        IndexFile index = read(file);
        if (index.kind != kind) {
            throw new IndexException(
                    "it is an index of " + index.kind.words + ", not of " + kind.words);
        }
        return bytes(file, PREAMBLE, index.headerBytes);
    }

    /// The secrets of an index.
    ///
    /// @param end of its table, as the header says
    /// @throws IndexException if the key is another one, the seal does not hold, or the file is
    ///   shorter than its header says
    static IndexSecrets unseal(MemorySegment file, ExactKey key, long end) throws IndexException {
        IndexFile index = read(file);
        if (!key.id().equals(index.keyId)) {
            throw new IndexException(
                    "it was built with another key: key " + index.keyId + ", not " + key.id());
        }
        IndexSecrets secrets = key.secrets(index.salt);
        byte[] seal = new byte[SEAL_BYTES];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, SEAL_AT, seal, 0, SEAL_BYTES);
        if (!MessageDigest.isEqual(seal, seal(file, secrets))) {
            throw new IndexException("it is damaged: its seal does not hold; build it again");
        }
        if (end > file.byteSize()) {
            throw new IndexException("it is damaged: it is shorter than its header says");
        }
        return secrets;
    }

    /// The seal over a file whose seal is left out.
    public static byte[] seal(MemorySegment file, IndexSecrets secrets) {
        Mac mac = secrets.seal();
        byte[] piece = new byte[PIECE];
        for (long at = 0; at < file.byteSize(); at += PIECE) {
            int n = (int) Math.min(PIECE, file.byteSize() - at);
            MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, piece, 0, n);
            if (at == 0) {
                Arrays.fill(piece, SEAL_AT, SEAL_AT + SEAL_BYTES, (byte) 0);
            }
            mac.update(piece, 0, n);
        }
        return mac.doFinal();
    }

    /// The seal of a file in hex: it differs for every index.
    static String digest(MemorySegment file) {
        byte[] seal = new byte[SEAL_BYTES];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, SEAL_AT, seal, 0, SEAL_BYTES);
        return HexFormat.of().formatHex(seal);
    }

    private static ByteBuffer bytes(MemorySegment file, long at, int length) {
        byte[] copy = new byte[length];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, copy, 0, length);
        return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    }
}
