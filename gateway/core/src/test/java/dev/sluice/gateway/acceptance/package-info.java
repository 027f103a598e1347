/// What users buy, tried on a whole gateway over real sockets.
@NullMarked
package dev.sluice.gateway.acceptance;

import org.jspecify.annotations.NullMarked;
