package dev.sluice.gateway.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The secret that changes need. It keeps a hash only and prints nothing.
final class AdminToken {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 1024;
    private static final String SCHEME = "Bearer ";

    private final byte[] hash;

    private AdminToken(byte[] hash) {
        this.hash = hash;
    }

    /// Reads a token of 16 to 1,024 characters; white space around it does not count.
    ///
    /// @throws IOException if the file cannot be read, or its token is too short or too long; the
    ///   message does not hold it
    static AdminToken read(Path file) throws IOException {
        if (Files.size(file) > 2L * LONGEST) {
            throw new IOException(file + ": the admin token is too long");
        }
        String token = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (token.length() < SHORTEST || token.length() > LONGEST) {
            throw new IOException(
                    file
                            + ": the admin token needs "
                            + SHORTEST
                            + " to "
                            + LONGEST
                            + " characters");
        }
        return new AdminToken(sha256(token));
    }

    /// Whether an `Authorization` field (RFC 6750 section 2.1) brings the token; it takes the same
    /// time wherever the two differ.
    boolean allows(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        hash, sha256(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "AdminToken";
    }
}
