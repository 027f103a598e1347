package dev.sluice.gateway;

import dev.sluice.policies.syntax.Problem;
import java.util.List;

/// The gateway's files hold errors; nothing was started.
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// @param problems all of them, warnings too
    public InvalidConfiguration(List<Problem> problems) {
        super(problems.size() + " problems in the configuration");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
