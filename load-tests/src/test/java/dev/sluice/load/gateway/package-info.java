/// Tests of the load harness that need neither nginx nor a gateway.
@NullMarked
package dev.sluice.load.gateway;

import org.jspecify.annotations.NullMarked;
