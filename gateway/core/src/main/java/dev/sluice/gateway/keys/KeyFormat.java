package dev.sluice.gateway.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/// Key files as PEM (RFC 7468), written at once or not at all and readable by their owner only.
final class KeyFormat {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String FINGERPRINT = "SLUICE FINGERPRINT KEY";
    private static final int FINGERPRINT_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final int LONGEST_FILE = 4096;
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    private KeyFormat() {}

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, owner("rwx------"));
    }

    static void makeSigningPair(Path privateFile, Path publicFile) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
        // The public key first: a private one without it would sign what nobody can verify.
        write(publicFile, PUBLIC, pair.getPublic().getEncoded());
        write(privateFile, PRIVATE, pair.getPrivate().getEncoded());
    }

    static void makeFingerprintKey(Path file) throws IOException {
        byte[] key = new byte[FINGERPRINT_BYTES];
        new SecureRandom().nextBytes(key);
        write(file, FINGERPRINT, key);
    }

    static PrivateKey privateKey(Path file) throws IOException {
        checkOwnerOnly(file);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(read(file, PRIVATE)));
        } catch (GeneralSecurityException _) {
            throw KeyException.unreadable(file.toString()); // its cause may quote the key
        }
    }

    static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(read(file, PUBLIC)));
        } catch (GeneralSecurityException _) {
            throw KeyException.unreadable(file.toString()); // as above
        }
    }

    static byte[] fingerprintKey(Path file) throws IOException {
        checkOwnerOnly(file);
        byte[] key = read(file, FINGERPRINT);
        if (key.length != FINGERPRINT_BYTES) {
            throw KeyException.unreadable(file.toString());
        }
        return key;
    }

    /// The first 8 bytes of SHA-256 of the public key, lower-case hex.
    static String id(PublicKey key) {
        return id("sluice signing key\n", key.getEncoded());
    }

    /// The first 8 bytes of SHA-256 of a text and the key, lower-case hex: the key has 256 random
    /// bits, so its hash tells nothing.
    static String id(byte[] fingerprintKey) {
        return id("sluice fingerprint key\n", fingerprintKey);
    }

    static void overwriteAndDelete(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()), 0);
            channel.force(true);
        }
        Files.delete(file);
    }

    static void sync(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String id(String domain, byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(domain.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha256.digest(key), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void write(Path file, String kind, byte[] key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        byte[] pem =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, body, kind)
                        .getBytes(StandardCharsets.US_ASCII);
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, "new-", ".tmp", owner("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(pem);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
            Arrays.fill(pem, (byte) 0);
        }
    }

    private static byte[] read(Path file, String kind) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw KeyException.unreadable(file.toString());
        }
        String pem = Files.readString(file, StandardCharsets.US_ASCII).strip();
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        if (!pem.startsWith(begin) || !pem.endsWith(end)) {
            throw KeyException.unreadable(file.toString());
        }
        try {
            String body = pem.substring(begin.length(), pem.length() - end.length());
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException _) {
            throw KeyException.unreadable(file.toString()); // its message quotes characters
        }
    }

    private static void checkOwnerOnly(Path file) throws IOException {
        if (isPosix()) {
            for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
                if (OTHERS.contains(permission)) {
                    throw new KeyException(
                            file + ": others may read or write this key; chmod 600 it");
                }
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
}
