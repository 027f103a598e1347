package dev.sluice.policies.transfer;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.exact.LookupScanner;
import dev.sluice.policies.Policy;
import dev.sluice.policies.PolicyEngine;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes inspectors.
public final class Inspectors {

    private Inspectors() {}

    /// Compiles the policies of a route: the scanner gets the detectors that a rule in force names,
    /// and no other.
    ///
    /// @throws IllegalArgumentException if a policy has a condition without meaning
    public static Inspector compile(InspectorSettings settings) {
        return compile(settings, new ContentFormats());
    }

    static Inspector compile(InspectorSettings settings, BodyFormats formats) {
        PolicyEngine engine = PolicyEngine.compile(settings.policies());
        List<Detector> named = new ArrayList<>();
        for (Detector detector : settings.catalogue()) {
            if (engine.names(detector)) {
                named.add(detector);
            }
        }
        for (Policy policy : settings.policies()) {
            for (Detector detector : policy.detectors()) {
                if (engine.names(detector)) {
                    named.add(detector);
                }
            }
        }
        Scanner scanner = LookupScanner.compile(named, settings.scanners());
        return new Compiled(
                new Kit(settings, engine, scanner, formats), digest(settings.policies()));
    }

    /// Why rules do not apply to a transfer with this head, by rule: for `sluice explain`.
    public static Map<Rule, String> unmet(List<Policy> policies, TransferHead head) {
        return PolicyEngine.compile(policies).unmet(new HeadContext(head));
    }

    private static String digest(List<Policy> policies) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Policy policy : policies) {
                sha.update(policy.digest().getBytes(StandardCharsets.US_ASCII));
                sha.update((byte) '\n');
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this Java", e);
        }
    }

    private record Compiled(Kit kit, String policyDigest) implements Inspector {

        @Override
        public String fingerprintKeyId() {
            return kit.fingerprints().keyId();
        }

        @Override
        public Transfer begin(TransferHead head, Instant now, Supplier<Hold> holds) {
            HeadContext context = new HeadContext(head);
            PolicyRun run = kit.engine.begin(context, now);
            return new InspectedTransfer(kit, head, context, run, holds);
        }
    }
}
