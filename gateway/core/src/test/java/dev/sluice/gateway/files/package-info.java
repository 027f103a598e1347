/// Tests of the file door.
@NullMarked
package dev.sluice.gateway.files;

import org.jspecify.annotations.NullMarked;
