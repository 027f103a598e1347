package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// One spooled body: records of 64 KiB, each sealed by itself, written once and never in place.
final class SpoolFile implements AutoCloseable {

    static final int RECORD_BYTES = 64 << 10;

    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final Spool spool;
    private final FileChannel channel;
    private final byte[] open = new byte[RECORD_BYTES];
    private final byte[] kept = new byte[RECORD_BYTES];
    private int openBytes;
    private int records;
    private int keptRecord = -1;
    private long[] nonces = new long[16];

    SpoolFile(Spool spool) throws ContentException {
        this.spool = spool;
        try {
            this.channel = spool.open();
        } catch (IOException _) {
            throw unavailable();
        }
    }

    long size() {
        return (long) records * RECORD_BYTES + openBytes;
    }

    void append(byte[] bytes, int from, int to) throws ContentException {
        int at = from;
        while (at < to) {
            int length = Math.min(to - at, RECORD_BYTES - openBytes);
            System.arraycopy(bytes, at, open, openBytes, length);
            openBytes += length;
            at += length;
            if (openBytes == RECORD_BYTES) {
                seal();
            }
        }
    }

    /// @return bytes copied, up to the end of a record
    int read(long position, byte[] into, int at, int length) throws ContentException {
        int record = (int) (position / RECORD_BYTES);
        int offset = (int) (position % RECORD_BYTES);
        byte[] source = open;
        int end = openBytes;
        if (record < records) {
            load(record);
            source = kept;
            end = RECORD_BYTES;
        }
        int count = Math.min(length, end - offset);
        System.arraycopy(source, offset, into, at, count);
        return count;
    }

    @Override
    public void close() {
        spool.giveBack((long) records * RECORD_BYTES);
        records = 0;
        try {
            channel.close();
        } catch (IOException _) {
            // The file has no name: nothing of it stays but what the process holds open.
            keptRecord = -1;
        }
    }

    private void seal() throws ContentException {
        spool.take(RECORD_BYTES);
        if (records == nonces.length) {
            nonces = java.util.Arrays.copyOf(nonces, records * 2);
        }
        nonces[records] = spool.nextRecord();
        try {
            ByteBuffer sealed =
                    ByteBuffer.wrap(
                            cipher(Cipher.ENCRYPT_MODE, records).doFinal(open, 0, RECORD_BYTES));
            long position = place(records);
            while (sealed.hasRemaining()) {
                position += channel.write(sealed, position);
            }
        } catch (IOException | GeneralSecurityException _) {
            spool.giveBack(RECORD_BYTES);
            throw unavailable();
        }
        records++;
        openBytes = 0;
    }

    private void load(int record) throws ContentException {
        if (record == keptRecord) {
            return;
        }
        keptRecord = -1;
        ByteBuffer sealed = ByteBuffer.allocate(RECORD_BYTES + TAG_BYTES);
        try {
            long position = place(record);
            while (sealed.hasRemaining()) {
                int count = channel.read(sealed, position);
                if (count < 0) {
                    throw unavailable();
                }
                position += count;
            }
            cipher(Cipher.DECRYPT_MODE, record)
                    .doFinal(sealed.array(), 0, RECORD_BYTES + TAG_BYTES, kept, 0);
        } catch (IOException | GeneralSecurityException _) {
            throw unavailable();
        }
        keptRecord = record;
    }

    private static long place(int record) {
        return (long) record * (RECORD_BYTES + TAG_BYTES);
    }

    private Cipher cipher(int mode, int record) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(nonces[record]).array();
        cipher.init(mode, spool.key(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }

    /// The disk's own message may name a path: it goes no further.
    private static ContentException unavailable() {
        return new ContentException(Uninspectable.INTERNAL_ERROR, "the spool cannot be used");
    }
}
