/// Tests of the view room.
@NullMarked
package dev.sluice.content.view;

import org.jspecify.annotations.NullMarked;
