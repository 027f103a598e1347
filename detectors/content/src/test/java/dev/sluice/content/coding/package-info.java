/// Tests of the coding room.
@NullMarked
package dev.sluice.content.coding;

import org.jspecify.annotations.NullMarked;
