/// Tests of the written form.
@NullMarked
package dev.sluice.policies.syntax;

import org.jspecify.annotations.NullMarked;
