package dev.sluice.detectors.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Which engine scans, and why.
///
/// @param engine `plain`, `vector-512` or `vector-128`
/// @param reason in plain words
/// @param speeds of the masks of those that were measured, on the sample text, in MB/s
public record EngineStatus(String engine, String reason, Map<String, Integer> speeds) {

    public EngineStatus {
        speeds = Collections.unmodifiableMap(new LinkedHashMap<>(speeds));
    }

    /// One line for the log.
    @Override
    public String toString() {
        String measured =
                speeds.entrySet().stream()
                        .map(one -> "%s %,d MB/s".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
        return engine + ": " + reason + (speeds.isEmpty() ? "" : measured);
    }
}
