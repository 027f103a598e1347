package dev.sluice.gateway.config;

import java.nio.file.Path;

/// Where the operator's keys lie.
///
/// @param path folder, mode 0700; made by `sluice keys init`
public record KeysConfig(Path path) {}
