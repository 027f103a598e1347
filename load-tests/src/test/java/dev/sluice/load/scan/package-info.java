/// Tests of the harness of the scan: its words, ratios and probe.
@NullMarked
package dev.sluice.load.scan;

import org.jspecify.annotations.NullMarked;
