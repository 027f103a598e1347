@NullMarked
package dev.sluice.detectors.engine;

import org.jspecify.annotations.NullMarked;
