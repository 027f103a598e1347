package dev.sluice.gateway.demo;

/// What became of one request of the demonstration.
///
/// @param name of the request
/// @param status that the client got
/// @param action strongest that the ledger tells: `block`, `transform`, `log`, `would …`, or `pass`
/// @param rule that the ledger names, empty for none
/// @param upstreamBytes bytes of the body that the upstream got, -1 if the request did not reach it
/// @param asExpected whether all of it is as it must be
public record DemoResult(
        String name,
        int status,
        String action,
        String rule,
        long upstreamBytes,
        boolean asExpected) {

    static DemoResult of(
            DemoStep step, int status, Decision decision, long upstreamBytes, String answer) {
        boolean holds = step.answer().test(answer);
        boolean asExpected =
                holds
                        && status == step.status()
                        && decision.action().equals(step.action())
                        && decision.rule().equals(step.rule())
                        && upstreamBytes == step.upstreamBytes();
        return new DemoResult(
                step.name(), status, decision.action(), decision.rule(), upstreamBytes, asExpected);
    }

    /// What the ledger tells of an exchange.
    record Decision(String action, String rule) {}
}
