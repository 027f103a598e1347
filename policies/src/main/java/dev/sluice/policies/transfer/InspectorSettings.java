package dev.sluice.policies.transfer;

import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Fingerprints;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an [Inspector] is made of.
///
/// @param policies of the route, in its order
/// @param catalogue built-in detectors; the policies' own are added
/// @param scanners compiles detectors that patterns or terms describe; it is asked once, for those
///   that a rule in force names
/// @param names hides names that hold a finding; it knows all detectors
/// @param fingerprints the operator's key
/// @param onUninspectable answers; a cause that is not in it blocks
/// @param bodyMode of the route, or null: it follows from the policies
/// @param failures told of a defect of Sluice itself, on the transfer's thread; a message that a
///   library made may quote content, so only its type and stack may be logged
public record InspectorSettings(
        List<Policy> policies,
        List<Detector> catalogue,
        Function<List<Detector>, Scanner> scanners,
        NameGuard names,
        Fingerprints fingerprints,
        Map<Uninspectable, OnUninspectable> onUninspectable,
        @Nullable BodyMode bodyMode,
        InspectionLimits limits,
        Consumer<RuntimeException> failures) {

    public InspectorSettings {
        policies = List.copyOf(policies);
        catalogue = List.copyOf(catalogue);
        onUninspectable = Map.copyOf(onUninspectable);
    }
}
