package dev.sluice.policies.testing;

import dev.sluice.policies.Door;
import dev.sluice.policies.Policy;
import dev.sluice.policies.testing.PolicyTest.Body;
import dev.sluice.policies.testing.PolicyTest.Case;
import dev.sluice.policies.testing.PolicyTest.Message;
import dev.sluice.policies.testing.PolicyTest.Split;
import dev.sluice.policies.testing.TestReport.CaseResult;
import dev.sluice.policies.testing.TestReport.Failure;
import dev.sluice.policies.transfer.HeadOutcome;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Output;
import dev.sluice.policies.transfer.Transfer;
import dev.sluice.policies.transfer.TransferHead;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;

/// Runs the cases of policy tests through transfers, as a door would. Thread-safe.
public final class PolicyTestRunner {
    private static final int HOLD_BYTES = 64 << 20;
    private static final int MOST_CUTS = 4096;
    private static final String NAME = "test";

    private final Function<List<Policy>, Inspector> inspectors;
    private final BodyMaker bodies;
    private final Instant now;

    /// @param inspectors makes the inspector of some policies, the same that live traffic would get
    /// @param samples for `generate`
    /// @param now for the expiry of exceptions
    public PolicyTestRunner(
            Function<List<Policy>, Inspector> inspectors, SampleSource samples, Instant now) {
        this.inspectors = inspectors;
        this.bodies = new BodyMaker(samples);
        this.now = now;
    }

    /// Runs all cases, each under the policy that its test names.
    ///
    /// @throws IllegalArgumentException if a test names a policy that is not there
    public TestReport run(List<Policy> policies, List<PolicyTest> tests) {
        List<CaseResult> results = new ArrayList<>();
        for (PolicyTest test : tests) {
            Policy policy =
                    policies.stream()
                            .filter(one -> one.name().equals(test.policy()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(test.policy()));
            Inspector inspector = inspectors.apply(List.of(policy));
            for (Case testCase : test.cases()) {
                results.add(run(test, testCase, inspector));
            }
        }
        return new TestReport(results);
    }

    private CaseResult run(PolicyTest test, Case testCase, Inspector inspector) {
        byte[] wire = bodies.wire(testCase.message());
        List<Integer> cuts = cuts(testCase.split(), wire.length);
        List<Failure> failures = new ArrayList<>();
        for (int cut : cuts) {
            Sent sent = send(testCase.message(), wire, cut, inspector);
            for (Failure failure : Expectations.failures(testCase, test.policy(), sent)) {
                if (failures.stream().noneMatch(known -> known.key().equals(failure.key()))) {
                    failures.add(failure);
                }
            }
        }
        return new CaseResult(
                test.source(),
                testCase.line(),
                test.policy(),
                testCase.name(),
                cuts.size(),
                failures);
    }

    /// -1 for a body in one piece; then every byte of a body up to [#MOST_CUTS] bytes, and so many
    /// bytes of a longer one, chosen by a seed that is always the same.
    static List<Integer> cuts(Split split, int length) {
        SortedSet<Integer> cuts = new TreeSet<>(Set.of(-1));
        if (split == Split.EVERY) {
            SplittableRandom random = new SplittableRandom(length);
            for (int cut = 1; length <= MOST_CUTS && cut < length; cut++) {
                cuts.add(cut);
            }
            while (length > MOST_CUTS && cuts.size() <= MOST_CUTS) {
                cuts.add(random.nextInt(1, length));
            }
        }
        return List.copyOf(cuts);
    }

    private Sent send(Message message, byte[] wire, int cut, Inspector inspector) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Output output =
                (bytes, from, to) -> {
                    received.write(bytes, from, to - from);
                    return true;
                };
        try (Transfer transfer =
                inspector.begin(
                        head(message, wire.length), now, () -> new MemoryHold(HOLD_BYTES))) {
            HeadOutcome head = transfer.head();
            if (head.proceed() && cut > 0) {
                if (transfer.body(wire, 0, cut, output)) {
                    transfer.flush(output);
                    transfer.body(wire, cut, wire.length, output);
                }
            } else if (head.proceed() && wire.length > 0) {
                transfer.body(wire, 0, wire.length, output);
            }
            Outcome outcome = transfer.end(List.of());
            if (!outcome.verdict().blocks()) {
                release(transfer, output);
            }
            return new Sent(cut, outcome, received.toByteArray());
        }
    }

    private static void release(Transfer transfer, Output output) {
        if (!transfer.release(output)) {
            throw new IllegalStateException("a receiver that wants everything did not get it");
        }
    }

    private static TransferHead head(Message message, int length) {
        InetAddress client =
                Optional.ofNullable(message.client()).orElse(InetAddress.getLoopbackAddress());
        return new TransferHead(
                Door.REVERSE,
                NAME,
                message.route(),
                NAME,
                message.direction(),
                message.method(),
                message.host(),
                message.target(),
                message.status(),
                message.headers(),
                client,
                !(message.body() instanceof Body.None),
                message.body() instanceof Body.None ? 0 : length,
                false);
    }
}
