package dev.sluice.gateway.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Verifies a ledger: numbers, links, checkpoints, signatures, and checkpoints that are known from
/// elsewhere.
///
/// It shares no code with the writer for hashing, parsing and signatures, so that one mistake does
/// not hide another. It reads a line at a time, however large the ledger is.
public final class LedgerVerifier {

    private final Trail trail;
    private final Map<String, PublicKey> keys;

    /// @param keys public keys by id, the old ones too
    public LedgerVerifier(Trail trail, Map<String, PublicKey> keys) {
        this.trail = trail;
        this.keys = Map.copyOf(keys);
    }

    /// Where the segments are read.
    public interface Trail {
        /// Names of the segments, oldest first.
        List<String> segments() throws IOException;

        /// What stands for pruned segments; empty if none were pruned.
        byte[] stubs() throws IOException;

        /// The bytes of a segment.
        InputStream read(String segment) throws IOException;

        /// The trail in a folder; it needs no lock.
        static Trail of(Path folder) {
            return new Trail() {
                @Override
                public List<String> segments() throws IOException {
                    return DiskLedgerFiles.segments(folder);
                }

                @Override
                public byte[] stubs() throws IOException {
                    return DiskLedgerFiles.stubs(folder);
                }

                @Override
                public InputStream read(String segment) throws IOException {
                    return new BufferedInputStream(
                            Files.newInputStream(folder.resolve(segment)), 64 << 10);
                }
            };
        }
    }

    /// Verifies all of it.
    ///
    /// @param known lines of checkpoints that were kept elsewhere
    /// @throws IOException if the ledger cannot be read
    public VerifyResult verify(List<KnownCheckpoint> known) throws IOException {
        TrailCheck check = new TrailCheck(keys, known);
        int segments = 0;
        long torn = 0;
        check.pruned(trail.stubs());
        List<String> names = trail.segments().stream().filter(check::stands).toList();
        for (String name : names) {
            if (check.problem() != null) {
                break;
            }
            check.begin(name);
            segments++;
            try (InputStream in = trail.read(name)) {
                torn = lines(in, check);
            }
            if (torn > 0 && segments < names.size()) {
                check.report("the segment ends within a line, and another one follows");
            }
        }
        check.end(names.isEmpty());
        return check.result(segments, torn);
    }

    /// Reads the lines of a file with known checkpoints, which is such a line or several.
    ///
    /// @throws IOException if it cannot be read
    public static List<KnownCheckpoint> known(Path file) throws IOException {
        List<KnownCheckpoint> known = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                known.add(new KnownCheckpoint(file.toString(), number, line + "\n"));
            }
        }
        return known;
    }

    /// A checkpoint that was kept elsewhere.
    ///
    /// @param file where it was kept
    /// @param number of its line there
    /// @param line exact text, line feed included
    public record KnownCheckpoint(String file, int number, String line) {}

    private static long lines(InputStream in, TrailCheck check) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4 << 10);
        byte[] block = new byte[64 << 10];
        for (int n = in.read(block); n > 0; n = in.read(block)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n') {
                    line.write(block, from, i + 1 - from);
                    from = i + 1;
                    if (isTooLong(line, check)) {
                        return 0;
                    }
                    check.line(line.toByteArray());
                    line.reset();
                    if (check.problem() != null) {
                        return 0;
                    }
                }
            }
            line.write(block, from, n - from);
            if (isTooLong(line, check)) {
                return 0;
            }
        }
        return line.size();
    }

    private static boolean isTooLong(ByteArrayOutputStream line, TrailCheck check) {
        boolean tooLong = line.size() > Recovery.MAX_LINE + 1;
        if (tooLong) {
            check.nextLine();
            check.report("the line has no end");
        }
        return tooLong;
    }
}
