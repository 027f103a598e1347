@NullMarked
package dev.sluice.detectors.exact;

import org.jspecify.annotations.NullMarked;
