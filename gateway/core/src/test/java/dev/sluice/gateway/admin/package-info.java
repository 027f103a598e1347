/// Tests of the admin room.
@NullMarked
package dev.sluice.gateway.admin;

import org.jspecify.annotations.NullMarked;
