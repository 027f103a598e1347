package dev.sluice.policies.transfer;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.Policy;
import dev.sluice.policies.PolicyFixtures;
import dev.sluice.policies.transform.KeyedFingerprints;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs transfers under some policies and keeps what became of them.
final class Rig {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final NameGuard NAMES = new NameGuard(Engine.compile(PolicyFixtures.ALL));

    final List<RuntimeException> failures = new ArrayList<>();
    private final List<Policy> policies;
    private final Map<Uninspectable, OnUninspectable> answers = new EnumMap<>(Uninspectable.class);
    private final List<HeaderField> headers = new ArrayList<>();
    private @Nullable BodyMode override;
    private @Nullable Inspector inspector;
    private InspectionLimits limits = InspectionLimits.DEFAULTS;
    private Direction direction = Direction.REQUEST;
    private String target = "/a";
    private int status;
    private int holdBytes = 1 << 20;
    private int appetite = Integer.MAX_VALUE;
    private boolean mustHold;

    Rig(Policy... policies) {
        this.policies = List.of(policies);
    }

    Rig bodyMode(BodyMode mode) {
        override = mode;
        inspector = null;
        return this;
    }

    Rig onUninspectable(Uninspectable cause, OnUninspectable answer) {
        answers.put(cause, answer);
        inspector = null;
        return this;
    }

    Rig limits(InspectionLimits value) {
        limits = value;
        inspector = null;
        return this;
    }

    Rig holdBytes(int value) {
        holdBytes = value;
        return this;
    }

    /// Makes the output want no more after so many calls, again and again.
    Rig appetite(int calls) {
        appetite = calls;
        return this;
    }

    Rig mustHold() {
        mustHold = true;
        return this;
    }

    Rig response(int code) {
        direction = Direction.RESPONSE;
        status = code;
        return this;
    }

    Rig target(String value) {
        target = value;
        return this;
    }

    Rig header(String name, String value) {
        headers.add(new HeaderField(name, value));
        return this;
    }

    Rig type(String contentType) {
        return header("Content-Type", contentType);
    }

    /// Codes the body as well.
    Rig codings(List<String> codings) {
        return codings.isEmpty() ? this : header("Content-Encoding", String.join(", ", codings));
    }

    Inspector inspector() {
        Inspector made = inspector;
        if (made == null) {
            made =
                    Inspectors.compile(
                            new InspectorSettings(
                                    policies,
                                    PolicyFixtures.ALL,
                                    Engine::compile,
                                    NAMES,
                                    new KeyedFingerprints("k1", new byte[32]),
                                    answers,
                                    override,
                                    limits,
                                    failures::add));
            inspector = made;
        }
        return made;
    }

    TransferHead head(boolean body) {
        return new TransferHead(
                Door.REVERSE,
                "public",
                "main",
                "origin",
                direction,
                "POST",
                "api.example.com",
                target,
                status,
                headers,
                InetAddress.ofLiteral("10.1.2.3"),
                body,
                -1,
                mustHold);
    }

    Transfer begin() {
        return begin(() -> new MemoryHold(holdBytes));
    }

    Transfer begin(Supplier<Hold> holds) {
        return inspector().begin(head(true), NOW, holds);
    }

    Run run(String body) {
        return run(List.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    Run run(byte[] body) {
        return run(List.of(body));
    }

    Run run(List<byte[]> pieces) {
        return run(pieces, List.of());
    }

    Run run(List<byte[]> pieces, List<HeaderField> trailers) {
        CanarySink sink = new CanarySink(appetite);
        try (Transfer transfer = begin()) {
            HeadOutcome head = transfer.head();
            if (head.proceed()) {
                for (byte[] piece : pieces) {
                    if (!transfer.body(piece, 0, piece.length, sink)) {
                        break;
                    }
                }
            }
            Outcome outcome = transfer.end(trailers);
            int before = sink.size();
            int calls = 1;
            if (!outcome.verdict().blocks()) {
                while (!transfer.release(sink)) {
                    calls++;
                }
            }
            return new Run(head, outcome, sink.bytes(), before, calls);
        }
    }

    static byte[] code(byte[] plain, List<String> codings) {
        if (codings.isEmpty()) {
            return plain;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentEncoder encoder = new ContentFormats().encoder(codings)) {
            encoder.feed(plain, 0, plain.length, (b, from, to) -> out.write(b, from, to - from));
            encoder.end((b, from, to) -> out.write(b, from, to - from));
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// Decodes as much as can be read.
    static byte[] decode(byte[] coded, List<String> codings, boolean whole) {
        if (codings.isEmpty()) {
            return coded;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentDecoder decoder =
                new ContentFormats().decoder(codings, CodingLimits.DEFAULTS)) {
            decoder.feed(coded, 0, coded.length, (b, from, to) -> out.write(b, from, to - from));
            if (whole) {
                decoder.end((b, from, to) -> out.write(b, from, to - from));
            }
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// What became of a transfer.
    ///
    /// @param out everything that left
    /// @param before bytes of it that left before the verdict
    /// @param releases calls of the release
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Run(HeadOutcome head, Outcome outcome, byte[] out, int before, int releases) {

        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        /// What must be the same for every cut.
        List<Object> essence(List<String> codings) {
            boolean blocks = outcome.verdict().blocks();
            return List.of(
                    outcome.verdict(),
                    outcome.inspection(),
                    outcome.findings(),
                    outcome.findingsTotal(),
                    outcome.hits(),
                    outcome.needsEvent(),
                    blocks
                            ? ""
                            : new String(decode(out, codings, true), StandardCharsets.ISO_8859_1));
        }
    }
}
