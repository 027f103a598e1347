/// Seeded generators, cuts and written lists for the tests of all modules (shared as a test jar).
@NullMarked
package dev.sluice.testing;

import org.jspecify.annotations.NullMarked;
