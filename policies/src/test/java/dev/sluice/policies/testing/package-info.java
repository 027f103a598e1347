/// Tests of the test runner.
@NullMarked
package dev.sluice.policies.testing;

import org.jspecify.annotations.NullMarked;
