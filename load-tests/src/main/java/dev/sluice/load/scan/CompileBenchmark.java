package dev.sluice.load.scan;

import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.PolicyEngine;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Compiling in a warm JVM: what a reload costs. [ColdStart] is the first time.
@State(Scope.Benchmark)
public class CompileBenchmark {

    private final CustomPolicy policy = CustomPolicy.ofPatterns(100);

    /// @return the scanner of all built-in detectors
    @Benchmark
    public Scanner catalogue() {
        return Engine.compile(Detectors.all());
    }

    /// Reading and checking a policy with a hundred patterns of its own, and a scanner of those.
    ///
    /// @return both
    @Benchmark
    public List<Object> policy() {
        var loaded = policy.policy();
        List<Object> compiled = new ArrayList<>();
        compiled.add(PolicyEngine.compile(List.of(loaded)));
        compiled.add(Engine.compile(loaded.detectors()));
        return compiled;
    }
}
