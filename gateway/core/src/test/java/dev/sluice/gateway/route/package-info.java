/// Tests of the choice of routes.
@NullMarked
package dev.sluice.gateway.route;

import org.jspecify.annotations.NullMarked;
