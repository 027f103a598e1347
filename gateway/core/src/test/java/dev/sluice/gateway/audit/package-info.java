/// Tests of the ledger, on a simulated disk and on a real one.
@NullMarked
package dev.sluice.gateway.audit;

import org.jspecify.annotations.NullMarked;
