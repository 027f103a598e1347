package dev.sluice.detectors.exact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The operator's key of exact indexes. Immutable, thread-safe; it is never printed.
///
/// What an index needs is derived from it by HMAC-SHA-256, with the index's own salt, so that equal
/// values stand in two indexes as different numbers.
public final class ExactKey {

    /// A key has at least this many bytes.
    public static final int LEAST_BYTES = 32;

    /// Length of an index's salt in bytes.
    public static final int SALT_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String id;

    /// @param bytes copied; as a key file holds them: 64 hex digits, or any 32 bytes and more. Line
    ///   ends at the end do not count
    /// @throws IllegalArgumentException if there are too few
    public ExactKey(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
            length--;
        }
        if (length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a key has at least " + LEAST_BYTES + " bytes, or 64 hex digits");
        }
        this.key = new SecretKeySpec(bytes, 0, length, ALGORITHM);
        byte[] name = mac("sluice exact key id".getBytes(StandardCharsets.US_ASCII));
        this.id = HexFormat.of().formatHex(name, 0, 8);
    }

    /// Names the key without telling it: 16 hex digits.
    public String id() {
        return id;
    }

    /// The secrets of one index.
    ///
    /// @param salt of the index
    public IndexSecrets secrets(byte[] salt) {
        return new IndexSecrets(
                derive(salt, "hash"), derive(salt, "siphash"), derive(salt, "seal"));
    }

    private byte[] derive(byte[] salt, String use) {
        byte[] label = ("sluice exact v1 " + use + " ").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(label.length + salt.length + 1);
        all.put(label).put(salt);
        ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        for (byte part = 0; part < 2; part++) {
            all.put(all.capacity() - 1, part);
            out.put(mac(all.array()));
        }
        return out.array();
    }

    private byte[] mac(byte[] message) {
        return mac(key).doFinal(message);
    }

    static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ExactKey[" + id + "]";
    }
}
