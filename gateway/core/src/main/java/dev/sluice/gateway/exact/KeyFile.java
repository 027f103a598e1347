package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.ExactKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes the keys of indexes: 64 hex digits in a file of mode 0600.
public final class KeyFile {

    private KeyFile() {}

    /// Makes a key in a new file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if the file is there
    public static ExactKey create(Path file) throws IOException {
        byte[] secret = new byte[ExactKey.LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        byte[] text = (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.write(file, text, StandardOpenOption.TRUNCATE_EXISTING);
        return new ExactKey(text);
    }
}
