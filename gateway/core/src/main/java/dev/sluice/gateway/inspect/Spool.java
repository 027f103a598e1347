package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.gateway.metrics.TrafficMeter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/// The disk space that held bodies share. Files are readable by this process only, have no name
/// from the moment they exist, and hold nothing but AES-GCM under a key that is made at start and
/// never leaves memory: what is left on the disk after a crash is noise. Thread-safe.
public final class Spool {

    static final String LIMIT = "limits.spoolBytes";

    private final Path folder;
    private final long budget;
    private final TrafficMeter meter;
    private final SecretKey key;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong records = new AtomicLong();

    /// @param folder exists, on a disk with room
    /// @param budget most bytes of all files together (`limits.spoolBytes`)
    public Spool(Path folder, long budget, TrafficMeter meter) {
        this.folder = folder;
        this.budget = budget;
        this.meter = meter;
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            this.key = generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES", e);
        }
    }

    /// Bytes in use on disk.
    public long used() {
        return used.get();
    }

    TrafficMeter meter() {
        return meter;
    }

    SecretKey key() {
        return key;
    }

    /// A number that no record of this process had before: its nonce.
    long nextRecord() {
        return records.getAndIncrement();
    }

    void take(long bytes) throws ContentException {
        if (used.addAndGet(bytes) > budget) {
            used.addAndGet(-bytes);
            throw ContentException.overLimit(LIMIT, "the spool is full");
        }
        meter.held("spool", bytes);
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
        meter.held("spool", -bytes);
    }

    FileChannel open() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyUs =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path file = folder.resolve("hold-" + Ulid.of(System.currentTimeMillis()));
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        onlyUs);
        try {
            Files.delete(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return channel;
    }
}
