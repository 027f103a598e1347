package dev.sluice.policies.testing;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.Direction;
import dev.sluice.policies.testing.PolicyTest.Case;
import dev.sluice.policies.testing.PolicyTest.Expect;
import dev.sluice.policies.testing.PolicyTest.Message;
import dev.sluice.policies.testing.TestReport.Failure;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Compares one run of a case with what is expected of it. One use each.
final class Expectations {
    private static final int AROUND = 24;

    private final Case testCase;
    private final String policy;
    private final Sent sent;
    private final List<Failure> failures = new ArrayList<>();

    private Expectations(Case testCase, String policy, Sent sent) {
        this.testCase = testCase;
        this.policy = policy;
        this.sent = sent;
    }

    /// What did not hold.
    static List<Failure> failures(Case testCase, String policy, Sent sent) {
        Expectations expectations = new Expectations(testCase, policy, sent);
        expectations.check();
        return expectations.failures;
    }

    private void check() {
        Expect expect = testCase.expect();
        Verdict verdict = sent.outcome().verdict();
        equal("verdict", expect.verdict(), verdict.written());
        rules(expect, verdict);
        exception(expect.exception());
        equal("status", expect.status(), status(verdict, testCase.message()));
        equal("upstreamBytes", expect.upstreamBytes(), sent.received().length);
        equal("findings", expect.findings(), sent.outcome().findingsTotal());
        equal("inspection", expect.inspection(), written(sent.outcome().inspection()));
        if (expect.body() != null) {
            body(expect.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void equal(String key, @Nullable Object expected, Object actual) {
        if (expected != null && !expected.equals(actual)) {
            fail(key, expected.toString(), actual.toString());
        }
    }

    private void fail(String key, String expected, String actual) {
        failures.add(new Failure(key, expected, actual, sent.cut()));
    }

    private void rules(Expect expect, Verdict verdict) {
        List<String> hits =
                sent.outcome().hits().stream()
                        .filter(hit -> hit.policy().name().equals(policy))
                        .map(hit -> hit.rule().id())
                        .toList();
        for (String rule : expect.rules()) {
            if (!hits.contains(rule)) {
                fail("rule", rule, hits.isEmpty() ? "none" : String.join(", ", hits));
            }
        }
        if (verdict instanceof Verdict.Block block
                && !expect.rules().isEmpty()
                && !expect.rules().contains(block.rule().id())) {
            String expected = String.join(" or ", expect.rules()) + " to decide";
            fail("rule", expected, block.rule().id());
        }
    }

    private void exception(@Nullable String expected) {
        List<String> used =
                sent.outcome().hits().stream()
                        .map(RuleHit::exception)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
        if (expected != null && !used.contains(expected)) {
            fail("exception", expected, used.isEmpty() ? "none" : String.join(", ", used));
        }
    }

    private void body(byte[] expected) {
        Optional<byte[]> received = decoded(testCase.message().coding(), sent.received());
        if (received.isEmpty()) {
            fail("body", shape(expected, 0), "not " + testCase.message().coding());
            return;
        }
        int differ = Arrays.mismatch(expected, received.get());
        if (differ >= 0) {
            String actual = shape(received.get(), differ) + " (first other byte: " + differ + ")";
            fail("body", shape(expected, differ), actual);
        }
    }

    private static Optional<byte[]> decoded(String coding, byte[] bytes) {
        if (coding.isEmpty()) {
            return Optional.of(bytes);
        }
        InputStream in = new ByteArrayInputStream(bytes);
        try (InputStream decoder =
                coding.equals("gzip") ? new GZIPInputStream(in) : new InflaterInputStream(in)) {
            return Optional.of(decoder.readAllBytes());
        } catch (IOException _) {
            return Optional.empty(); // The caller reports it: it is no body of that coding.
        }
    }

    /// The text around a byte, with `d` for each digit and `a` for each letter.
    private static String shape(byte[] text, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length, at + AROUND);
        StringBuilder out = new StringBuilder(from > 0 ? "…" : "");
        String part = new String(text, from, to - from, StandardCharsets.UTF_8);
        part.codePoints()
                .map(c -> Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'a' : c)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return '"' + out.append(to < text.length ? "…" : "").toString() + '"';
    }

    private static String written(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Complete _ -> "complete";
            case Inspection.Partial _ -> "partial";
            case Inspection.Unreadable unreadable -> unreadable.cause().written();
        };
    }

    /// What the client gets, where the upstream answers a request with 200.
    private static int status(Verdict verdict, Message message) {
        boolean request = message.direction() == Direction.REQUEST;
        return switch (verdict) {
            case Verdict.Pass _, Verdict.Transform _ -> request ? 200 : message.status();
            case Verdict.Block _ -> 403;
            case Verdict.BlockUninspected blocked -> {
                if (blocked.cause() == Uninspectable.INTERNAL_ERROR
                        || blocked.cause() == Uninspectable.TIMEOUT) {
                    yield 503;
                }
                yield request && "limits.holdBytes".equals(blocked.limit()) ? 413 : 403;
            }
        };
    }
}
