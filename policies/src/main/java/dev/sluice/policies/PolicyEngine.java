package dev.sluice.policies;

import java.util.List;

/// The policies of one route, compiled together. Immutable, shared by all threads.
///
/// Pure and synchronous. Rule order carries no meaning: every rule whose condition holds speaks,
/// the strongest action wins, exceptions subtract.
public interface PolicyEngine {

    /// In the order of the route.
    List<Policy> policies();
}
