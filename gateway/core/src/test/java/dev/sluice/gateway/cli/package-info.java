/// The verbs, run as a user runs them.
@NullMarked
package dev.sluice.gateway.cli;

import org.jspecify.annotations.NullMarked;
