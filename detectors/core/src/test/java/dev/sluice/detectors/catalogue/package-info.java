/// Tests of the catalogue: complete, readable, and right by a plain reference matcher.
@NullMarked
package dev.sluice.detectors.catalogue;

import org.jspecify.annotations.NullMarked;
