package dev.sluice.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes old segments out of a ledger and leaves a signed stub in their place. It may run beside a
/// gateway that writes the ledger: the newest segment always stays. One owner.
public final class LedgerPruner {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    public LedgerPruner(Path folder) {
        this.folder = folder;
    }

    /// What would go.
    ///
    /// @param segments their names, oldest first; empty if nothing would
    /// @param lastSeq number of their last line
    /// @param from time of their first line
    /// @param to time of their last line
    public record Plan(List<String> segments, long lastSeq, Instant from, Instant to) {
        public Plan {
            segments = List.copyOf(segments);
        }
    }

    /// Plans to keep that many segments, the newest ones.
    ///
    /// @param segments at least 1
    public Plan keeping(int segments) throws IOException {
        List<String> all = left();
        return plan(all.subList(0, Math.max(0, all.size() - Math.max(1, segments))));
    }

    /// Plans to keep every segment with a line from that time on.
    public Plan before(Instant time) throws IOException {
        List<String> all = left();
        List<String> old = new ArrayList<>();
        for (String segment : all.subList(0, Math.max(0, all.size() - 1))) {
            if (!time(last(segment)).isBefore(time)) {
                break;
            }
            old.add(segment);
        }
        return plan(old);
    }

    /// Makes the stub durable, then takes the segments away. What a crash leaves of them is taken
    /// away by the next prune.
    public void prune(Plan plan, LedgerSigner signer, Instant now) throws IOException {
        if (!plan.segments().isEmpty()) {
            byte[] last = last(plan.segments().getLast());
            PruneStub stub =
                    new PruneStub(
                            now,
                            plan.lastSeq(),
                            HexFormat.of().formatHex(Chain.sha256().digest(last)),
                            plan.segments().size(),
                            plan.from(),
                            plan.to());
            append(stub, signer);
        }
        for (String segment : gone()) {
            Files.deleteIfExists(folder.resolve(segment));
        }
        DiskLedgerFiles.sync(folder);
    }

    private void append(PruneStub stub, LedgerSigner signer) throws IOException {
        byte[] before = DiskLedgerFiles.stubs(folder);
        byte[] line = stub.line(PruneStubs.lastLine(before), signer);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(line);
        Path fresh = folder.resolve(Segments.STUBS + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(all.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh,
                folder.resolve(Segments.STUBS),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DiskLedgerFiles.sync(folder);
    }

    /// Segments that no stub stands for.
    private List<String> left() throws IOException {
        long pruned = PruneStubs.read(DiskLedgerFiles.stubs(folder)).lastSeq();
        return DiskLedgerFiles.segments(folder).stream()
                .filter(name -> Segments.firstSeq(name) > pruned)
                .toList();
    }

    private List<String> gone() throws IOException {
        long pruned = PruneStubs.read(DiskLedgerFiles.stubs(folder)).lastSeq();
        return DiskLedgerFiles.segments(folder).stream()
                .filter(name -> Segments.firstSeq(name) <= pruned)
                .toList();
    }

    private Plan plan(List<String> segments) throws IOException {
        if (segments.isEmpty()) {
            return new Plan(List.of(), 0, Instant.EPOCH, Instant.EPOCH);
        }
        byte[] last = last(segments.getLast());
        return new Plan(
                segments,
                json(last).path("seq").asLong(0),
                time(first(segments.getFirst())),
                time(last));
    }

    private byte[] first(String segment) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(segment).toFile(), "r")) {
            return file.readLine().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// A segment that another one follows ends with a checkpoint, line feed included.
    private byte[] last(String segment) throws IOException {
        byte[] tail;
        try (FileChannel channel = FileChannel.open(folder.resolve(segment))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 8 << 10));
            long from = channel.size() - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // One read may bring a part only.
            }
            tail = bytes.array();
        }
        return PruneStubs.lastLine(tail);
    }

    private static Instant time(byte[] line) throws LedgerException {
        return Instant.parse(json(line).path("time").asString());
    }

    private static JsonNode json(byte[] line) throws LedgerException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException _) {
            throw new LedgerException(
                    "a line of the ledger cannot be read; see `sluice audit verify`");
        }
    }
}
