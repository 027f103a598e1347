/// Tests of the gateway's file.
@NullMarked
package dev.sluice.gateway.config;

import org.jspecify.annotations.NullMarked;
