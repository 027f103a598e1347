/// Tests of accuracy.
@NullMarked
package dev.sluice.load.accuracy;

import org.jspecify.annotations.NullMarked;
