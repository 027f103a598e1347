/// Tests of the profile's counting.
@NullMarked
package dev.sluice.load.profile;

import org.jspecify.annotations.NullMarked;
