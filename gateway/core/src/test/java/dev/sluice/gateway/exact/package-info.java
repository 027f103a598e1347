@NullMarked
package dev.sluice.gateway.exact;

import org.jspecify.annotations.NullMarked;
