package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.IndexSecrets;
import dev.sluice.detectors.exact.KeyedTableWriter;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// An index that is being written: a hidden file beside its place, which gets its name in one step
/// when it is whole, sealed and on the disk. Closed before that, it is gone.
final class IndexOutput implements KeyedTableWriter.Output, AutoCloseable {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final Path hidden;
    private final FileChannel channel;
    private boolean done;

    IndexOutput(Path target) throws IOException {
        this.target = target;
        Path folder = folder(target);
        String prefix = "." + target.getFileName() + ".";
        this.hidden =
                posix(folder)
                        ? Files.createTempFile(folder, prefix, ".tmp", PRIVATE)
                        : Files.createTempFile(folder, prefix, ".tmp");
        // A build that is interrupted closes nothing.
        hidden.toFile().deleteOnExit();
        this.channel =
                FileChannel.open(hidden, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void write(long at, ByteBuffer bytes) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
    }

    /// Seals the file and gives it its name.
    ///
    /// @param header behind the preamble
    void finish(IndexFile file, byte[] header, IndexSecrets secrets) throws IOException {
        if (channel.size() < file.length()) {
            write(file.length() - 1, ByteBuffer.allocate(1));
        }
        write(0, ByteBuffer.wrap(file.preamble()));
        write(IndexFile.PREAMBLE, ByteBuffer.wrap(header));
        byte[] seal;
        try (Arena arena = Arena.ofConfined()) {
            seal = IndexFile.seal(channel.map(MapMode.READ_ONLY, 0, file.length(), arena), secrets);
        }
        write(IndexFile.SEAL_AT, ByteBuffer.wrap(seal));
        channel.force(true);
        channel.close();
        Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
        done = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!done) {
            Files.deleteIfExists(hidden);
        }
    }
}
