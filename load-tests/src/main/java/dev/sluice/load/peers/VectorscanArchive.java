package dev.sluice.load.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.load.peers.VectorscanDatabase.Mode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps what Vectorscan has compiled in files beside the built classes. A run has a JVM for each
/// figure, and Vectorscan takes a minute for the catalogue.
@SuppressWarnings("restricted") // native code is what this is for
final class VectorscanArchive {

    private final VectorscanLibrary library;
    private final Path folder;

    VectorscanArchive(VectorscanLibrary library) {
        this(library, built().resolveSibling("vectorscan"));
    }

    /// @param folder made when something is kept
    VectorscanArchive(VectorscanLibrary library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    private static Path built() {
        try {
            return Path.of(
                    VectorscanArchive.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The patterns, compiled now or before.
    VectorscanCompiled compiled(List<PeerPattern> sources, Mode mode) {
        Path file = folder.resolve(key(sources, mode));
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            VectorscanCompiled compiled = new VectorscanCompiler(library, sources, mode).compile();
            write(compiled, file);
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A name for all that the result depends on.
    private String key(List<PeerPattern> sources, Mode mode) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((library.version() + "\n" + mode + "\n").getBytes(UTF_8));
            for (PeerPattern source : sources) {
                digest.update((source.bounded() + "\n").getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(VectorscanCompiled compiled, Path file) throws IOException {
        Files.createDirectories(folder);
        Path begun = Files.createTempFile(folder, "begun", null);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(begun))) {
            out.writeInt(compiled.refused().size());
            for (Map.Entry<Integer, String> refused : compiled.refused().entrySet()) {
                out.writeInt(refused.getKey());
                out.writeUTF(refused.getValue());
            }
            out.write(serialized(compiled.database()));
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private VectorscanCompiled read(Path file) throws IOException {
        Map<Integer, String> refused = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (int left = in.readInt(); left > 0; left--) {
                refused.put(in.readInt(), in.readUTF());
            }
            return new VectorscanCompiled(deserialized(in.readAllBytes()), refused);
        }
    }

    private byte[] serialized(MemorySegment database) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment bytes = call.allocate(ADDRESS);
            MemorySegment length = call.allocate(JAVA_LONG);
            VectorscanLibrary.check(
                    "hs_serialize_database",
                    (int) library.serialize.invokeExact(database, bytes, length));
            MemorySegment made = bytes.get(ADDRESS, 0);
            byte[] copy = made.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            library.free.invokeExact(made);
            return copy;
        } catch (Throwable e) {
            throw VectorscanLibrary.failure("hs_serialize_database", e);
        }
    }

    private MemorySegment deserialized(byte[] bytes) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment given = call.allocateFrom(JAVA_BYTE, bytes);
            MemorySegment out = call.allocate(ADDRESS);
            VectorscanLibrary.check(
                    "hs_deserialize_database",
                    (int) library.deserialize.invokeExact(given, (long) bytes.length, out));
            return out.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw VectorscanLibrary.failure("hs_deserialize_database", e);
        }
    }
}
