package dev.sluice.gateway.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ledger's folder on a disk, locked against a second writer: folder 0700, files 0600.
public final class DiskLedgerFiles implements LedgerFiles {
    private static final String LOCK = "ledger.lock";
    private static final Set<OpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path folder;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private DiskLedgerFiles(Path folder, FileChannel lockChannel, FileLock lock) {
        this.folder = folder;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /// Makes the folder if need be and locks it.
    ///
    /// @throws LedgerException if another process (or this one) writes it already
    public static DiskLedgerFiles lock(Path folder) throws IOException {
        makeFolder(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), READ_WRITE, owner("rw-------"));
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new LedgerException(
                        folder
                                + ": another process writes this ledger; stop it, or set audit.path");
            }
            return new DiskLedgerFiles(folder, channel, lock);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this process has it already: the same answer as for another one
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, owner("rwx------"));
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            sync(parent);
        }
    }

    /// The names of a folder's segments, oldest first; for readers, who need no lock.
    static List<String> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Segments::isName)
                    .sorted()
                    .toList();
        }
    }

    /// The file of stubs, for readers; empty if there is none.
    static byte[] stubs(Path folder) throws IOException {
        Path file = folder.resolve(Segments.STUBS);
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    @Override
    public byte[] stubs() throws IOException {
        return stubs(folder);
    }

    @Override
    public List<String> segments() throws IOException {
        return segments(folder);
    }

    @Override
    public LedgerChannel open(String segment) throws IOException {
        Path file = folder.resolve(segment);
        return new DiskChannel(FileChannel.open(file, READ_WRITE, owner("rw-------")));
    }

    @Override
    public void syncFolder() throws IOException {
        sync(folder);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockChannel.close();
    }

    /// On POSIX systems a folder is opened and forced like a file; others do not need it.
    static void sync(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] owner(String mode) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /// A segment on a disk.
    private record DiskChannel(FileChannel file) implements LedgerChannel {
        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            return file.write(from, position);
        }

        @Override
        public void force() throws IOException {
            file.force(false);
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
