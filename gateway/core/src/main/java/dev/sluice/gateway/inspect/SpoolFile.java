package dev.sluice.gateway.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// One spooled body: records of 64 KiB, each sealed by itself, written once and never in place. It
/// blocks; one thread at a time.
final class SpoolFile {

    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int SEALED_BYTES = Spool.RECORD_BYTES + TAG_BYTES;

    private final Spool spool;
    private SpoolDisk.@Nullable SpoolChannel channel;
    private int records;
    private long[] nonces = new long[16];

    SpoolFile(Spool spool) {
        this.spool = spool;
    }

    /// Appends a record.
    ///
    /// @param record [Spool#RECORD_BYTES] bytes
    void seal(byte[] record) throws IOException, GeneralSecurityException {
        SpoolDisk.SpoolChannel file = channel;
        if (file == null) {
            file = spool.disk().open();
            channel = file;
        }
        if (records == nonces.length) {
            nonces = Arrays.copyOf(nonces, records * 2);
        }
        nonces[records] = spool.nextRecord();
        ByteBuffer sealed =
                ByteBuffer.wrap(
                        cipher(Cipher.ENCRYPT_MODE, records)
                                .doFinal(record, 0, Spool.RECORD_BYTES));
        long position = place(records);
        while (sealed.hasRemaining()) {
            position += file.write(sealed, position);
        }
        records++;
    }

    /// Reads a record back.
    void load(int record, byte[] into) throws IOException, GeneralSecurityException {
        SpoolDisk.SpoolChannel file = channel;
        if (file == null) {
            throw new IOException("nothing was written");
        }
        ByteBuffer sealed = ByteBuffer.allocate(SEALED_BYTES);
        long position = place(record);
        while (sealed.hasRemaining()) {
            int count = file.read(sealed, position);
            if (count < 0) {
                throw new IOException("the spool is shorter than what was written");
            }
            position += count;
        }
        cipher(Cipher.DECRYPT_MODE, record).doFinal(sealed.array(), 0, SEALED_BYTES, into, 0);
    }

    void close() throws IOException {
        SpoolDisk.SpoolChannel file = channel;
        channel = null;
        if (file != null) {
            file.close();
        }
    }

    private static long place(int record) {
        return (long) record * SEALED_BYTES;
    }

    private Cipher cipher(int mode, int record) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(nonces[record]).array();
        cipher.init(mode, spool.key(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }
}
