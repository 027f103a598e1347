@NullMarked
package dev.sluice.detectors;

import org.jspecify.annotations.NullMarked;
