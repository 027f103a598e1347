/// What is done about sensitive data: policies, their rules, and the verdict on a transfer.
///
/// Entry types: [Policy], [PolicyEngine]. Pure and synchronous: no YAML, socket, file, clock or
/// Netty type may enter. Policies are deeply immutable and shared between threads; the run over one
/// transfer has one owner.
@NullMarked
package dev.sluice.policies;

import org.jspecify.annotations.NullMarked;
