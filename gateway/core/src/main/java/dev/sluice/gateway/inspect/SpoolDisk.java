package dev.sluice.gateway.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where spooled bodies go. It exists so that a slow or broken disk can stand in its place; called
/// on the spool's threads only, and may block.
@FunctionalInterface
public interface SpoolDisk {

    /// Opens room for one body that nobody else can open.
    SpoolChannel open() throws IOException;

    /// Room for one body. One thread at a time.
    interface SpoolChannel extends AutoCloseable {

        /// Writes at `position`; it may take a part only.
        int write(ByteBuffer from, long position) throws IOException;

        /// Reads what fits, from `position`.
        ///
        /// @return bytes read, -1 at the end
        int read(ByteBuffer into, long position) throws IOException;

        /// Frees the room.
        @Override
        void close() throws IOException;
    }

    /// A folder: files readable by this process only, without a name from the moment they exist.
    ///
    /// @param folder exists, on a disk with room
    static SpoolDisk in(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyUs =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Set<OpenOption> fresh =
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return () -> {
            Path file = folder.resolve("hold-" + Ulid.of(System.currentTimeMillis()));
            FileChannel channel = FileChannel.open(file, fresh, onlyUs);
            try {
                Files.delete(file);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            return new FileSpool(channel);
        };
    }

    /// A file.
    record FileSpool(FileChannel file) implements SpoolChannel {
        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            return file.write(from, position);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
