/// Tests of what all records share.
@NullMarked
package dev.sluice.load;

import org.jspecify.annotations.NullMarked;
