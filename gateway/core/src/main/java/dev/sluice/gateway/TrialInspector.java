package dev.sluice.gateway;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transfer.InspectionLimits;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.InspectorSettings;
import dev.sluice.policies.transfer.Inspectors;
import dev.sluice.policies.transform.KeyedFingerprints;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/// Makes the inspector that live traffic would get, without a gateway: for tests and explanations.
/// Its fingerprint key is made for the purpose and forgotten.
public final class TrialInspector {

    private static final int KEY_BYTES = 32;

    private TrialInspector() {}

    /// An inspector with the default limits; what cannot be inspected is blocked.
    public static Inspector of(List<Policy> policies) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Inspectors.compile(
                new InspectorSettings(
                        policies,
                        Catalogue.builtIn().detectors(),
                        Engine::compile,
                        BuiltIn.names(),
                        new KeyedFingerprints("trial", key),
                        Map.of(),
                        null,
                        InspectionLimits.DEFAULTS,
                        failure -> {
                            throw failure;
                        }));
    }
}
