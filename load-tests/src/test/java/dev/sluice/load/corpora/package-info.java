/// Tests of the generated texts.
@NullMarked
package dev.sluice.load.corpora;

import org.jspecify.annotations.NullMarked;
