package dev.sluice.detectors.engine;

/// Which engine scans, and why.
///
/// @param engine `plain` or `vector`
/// @param reason in plain words
/// @param plainSpeed of the plain masks on the sample text, in MB/s; 0 if not measured
/// @param vectorSpeed of the vector masks on the same text
public record EngineStatus(String engine, String reason, int plainSpeed, int vectorSpeed) {

    /// One line for the log.
    @Override
    public String toString() {
        return plainSpeed == 0
                ? "%s: %s".formatted(engine, reason)
                : "%s: %s (plain %,d MB/s, vector %,d MB/s)"
                        .formatted(engine, reason, plainSpeed, vectorSpeed);
    }
}
