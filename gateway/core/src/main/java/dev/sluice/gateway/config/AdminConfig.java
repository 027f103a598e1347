package dev.sluice.gateway.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The admin port.
///
/// @param bind loopback unless a token is set
/// @param tokenFile holds the token that POST needs, or null: POST is then refused
public record AdminConfig(HostPort bind, @Nullable Path tokenFile) {}
