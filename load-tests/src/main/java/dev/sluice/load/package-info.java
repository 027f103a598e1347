/// Benchmarks and load, with their peers in the same run.
@NullMarked
package dev.sluice.load;

import org.jspecify.annotations.NullMarked;
