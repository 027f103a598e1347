package dev.sluice.gateway.config;

import dev.sluice.policies.syntax.Binding;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.Suggestions;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What loading a gateway's file gave.
///
/// @param config empty if there is an error
/// @param digest SHA-256 of the file, variables put in, lower-case hex; empty without a config
/// @param problems all of them, in the order of the file
/// @param references where routes name policies
public record GatewayLoad(
        Optional<GatewayConfig> config,
        String digest,
        List<Problem> problems,
        List<PolicyReference> references) {

    public GatewayLoad {
        problems = List.copyOf(problems);
        references = List.copyOf(references);
    }

    /// Whether nothing of it may be used.
    public boolean hasErrors() {
        return config.isEmpty();
    }

    /// A place where a route names a policy.
    public record PolicyReference(Binding binding, String route, String policy, Place place) {}

    /// The problems of routes that name a policy which is not loaded.
    ///
    /// @param known names of the policies that were loaded
    public List<Problem> unknownPolicies(Collection<String> known) {
        List<Problem> unknown = new ArrayList<>();
        for (PolicyReference reference : references) {
            if (!known.contains(reference.policy())) {
                String message =
                        "route \"%s\" names policy \"%s\", which none of policies.paths holds"
                                .formatted(reference.route(), reference.policy());
                unknown.add(
                        reference
                                .binding()
                                .source()
                                .problem(
                                        ProblemCode.UNKNOWN_NAME,
                                        reference.place(),
                                        message,
                                        Suggestions.nearest(reference.policy(), known)));
            }
        }
        return unknown;
    }
}
