/// Tests of the validators on published values and generated ones.
@NullMarked
package dev.sluice.detectors.checksum;

import org.jspecify.annotations.NullMarked;
