package dev.sluice.gateway;

import dev.sluice.gateway.keys.Keys;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transfer.Inspector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// One load of policies and keys, compiled for each route. Immutable.
///
/// @param keys of their fingerprints, and of the ledger
/// @param policies all that were loaded
/// @param inspectors by route name
record PoliciesInForce(Keys keys, List<Policy> policies, Map<String, Inspector> inspectors) {

    PoliciesInForce {
        policies = List.copyOf(policies);
        inspectors = Map.copyOf(inspectors);
    }

    /// SHA-256 over the digests of all policies in the order of their names, lower-case hex.
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            policies.stream()
                    .sorted(Comparator.comparing(Policy::name))
                    .forEach(p -> sha.update(p.digest().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
