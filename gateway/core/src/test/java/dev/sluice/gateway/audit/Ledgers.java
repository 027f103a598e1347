package dev.sluice.gateway.audit;

import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Range;
import dev.sluice.gateway.config.AuditConfig;
import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When;
import dev.sluice.policies.transfer.FindingGroup;
import dev.sluice.policies.transfer.FoundDocument;
import dev.sluice.policies.transfer.GuardedName;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Events, keys, settings and clocks for the tests of ledgers.
final class Ledgers {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final KeyPair PAIR = pair();
    private static final KeyPair NEXT_PAIR = pair();

    private Ledgers() {}

    /// The keys of [#signer] and [#nextSigner] by their ids.
    static Map<String, PublicKey> publicKeys() {
        return Map.of("test-key", PAIR.getPublic(), "next-key", NEXT_PAIR.getPublic());
    }

    static LedgerSigner signer() {
        return signer("test-key", PAIR);
    }

    /// The one after a rotation.
    static LedgerSigner nextSigner() {
        return signer("next-key", NEXT_PAIR);
    }

    private static LedgerSigner signer(String id, KeyPair pair) {
        return new LedgerSigner() {
            @Override
            public String keyId() {
                return id;
            }

            @Override
            public byte[] sign(byte[] message) {
                try {
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initSign(pair.getPrivate());
                    signature.update(message);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static LedgerSettings settings(long segmentBytes, AuditConfig.OnFull onFull, int queue) {
        AuditConfig audit =
                new AuditConfig(
                        Path.of("ledger"), AuditConfig.CleanTransfers.TALLY, onFull, segmentBytes);
        return new LedgerSettings(audit, queue, "test", "c0ffee");
    }

    static LedgerSettings settings(long segmentBytes) {
        return settings(segmentBytes, AuditConfig.OnFull.BLOCK, 100_000);
    }

    /// A blocked upload with a card, told apart by its id.
    static AuditEvent event(String id) {
        Rule rule = rule("block-cards", new Action.Block());
        Policy policy = policy(rule);
        return event(
                id,
                outcome(
                        new Verdict.Block(policy, rule),
                        new Inspection.Complete(),
                        new RuleHit(policy, rule, Mode.ENFORCE, null, Map.of(card(), 2))));
    }

    static AuditEvent event(String id, Outcome outcome) {
        return new AuditEvent(
                id,
                NOON,
                Door.REVERSE,
                Direction.REQUEST,
                "public",
                "orders-api",
                "orders",
                "POST",
                GuardedName.of("api.example.com"),
                GuardedName.of("/orders/{CREDIT_CARD_NUMBER}"),
                "10.1.2.3",
                GuardedName.of("req-" + id),
                null,
                Delivery.ANSWERED,
                403,
                "d1905",
                "f00d",
                outcome,
                1234);
    }

    static Outcome outcome(Verdict verdict, Inspection inspection, RuleHit... hits) {
        FindingGroup group =
                new FindingGroup(
                        card(),
                        Category.FINANCIAL,
                        Likelihood.VERY_LIKELY,
                        2,
                        1,
                        GuardedName.of("body"),
                        "",
                        GuardedName.of("$.pan"),
                        List.of(new Range(9, 28)),
                        "dddd dddd dddd dddd",
                        List.of("ab".repeat(32)),
                        true,
                        List.of(new FoundDocument(GuardedName.of("lease.txt"), 30)));
        return new Outcome(
                verdict,
                inspection,
                BodyMode.HELD,
                List.of(hits),
                List.of(group),
                2,
                "/orders",
                List.of(),
                List.of(),
                -1,
                "json",
                "application/json",
                "gzip",
                120,
                80,
                true);
    }

    static Inspection brokenCoding() {
        return new Inspection.Unreadable(Uninspectable.BROKEN_CODING, null);
    }

    static InfoType card() {
        return new InfoType("CREDIT_CARD_NUMBER");
    }

    static Rule rule(String id, Action action) {
        When when =
                new When(
                        null, Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), null);
        return new Rule(
                id, "Title of " + id, Mode.ENFORCE, when, action, Severity.HIGH, null, null, 3);
    }

    static Policy policy(Rule... rules) {
        return new Policy(
                "pci-dss",
                "",
                "o@example.com",
                Mode.ENFORCE,
                List.of(),
                List.of(rules),
                List.of(),
                "feed",
                "pci.yaml");
    }

    /// A clock that only moves when it is told to.
    static final class TurnedClock {
        private Instant wall = NOON;
        private long nanos = 1;

        LedgerClock clock() {
            return new LedgerClock(() -> wall, () -> nanos);
        }

        void pass(Duration time) {
            wall = wall.plus(time);
            nanos += time.toNanos();
        }

        /// The wall clock jumps; nothing is due for that.
        void jump(Duration time) {
            wall = wall.plus(time);
        }
    }

    /// What one event was answered.
    static final class Answer implements Ledger.Durable {
        private @Nullable Boolean answer;

        @Override
        public void done(boolean durable) {
            if (answer != null) {
                throw new AssertionError("answered twice");
            }
            answer = durable;
        }

        @Nullable Boolean given() {
            return answer;
        }

        boolean yes() {
            return Boolean.TRUE.equals(answer);
        }

        boolean no() {
            return Boolean.FALSE.equals(answer);
        }
    }
}
