package dev.sluice.policies.syntax;

import dev.sluice.policies.Policy;
import dev.sluice.policies.testing.PolicyTest;
import java.util.List;

/// What a load gave.
///
/// @param policies empty if there is an error: a policy is taken whole or not at all
/// @param tests empty if there is an error
/// @param others files that hold a document of another kind, for its own loader
/// @param problems in the order of the files
public record LoadResult(
        List<Policy> policies,
        List<PolicyTest> tests,
        List<YamlSource> others,
        List<Problem> problems) {
    public LoadResult {
        policies = List.copyOf(policies);
        tests = List.copyOf(tests);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }

    /// Whether nothing of it may be used.
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.level() == Problem.Level.ERROR);
    }
}
