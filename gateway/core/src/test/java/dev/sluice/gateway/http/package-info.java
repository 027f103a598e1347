/// Tests of the wire formats without sockets.
@NullMarked
package dev.sluice.gateway.http;

import org.jspecify.annotations.NullMarked;
