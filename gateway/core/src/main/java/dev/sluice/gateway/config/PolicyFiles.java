package dev.sluice.gateway.config;

import java.nio.file.Path;
import java.util.List;

/// Where policies are read.
///
/// @param paths files and folders (`*.yaml`, test files left out), relative to the gateway's file
/// @param watch whether a change on disk reloads them
public record PolicyFiles(List<Path> paths, boolean watch) {

    public PolicyFiles {
        paths = List.copyOf(paths);
    }
}
