package dev.sluice.gateway;

/// The version as the build wrote it.
public final class BuildVersion {

    private BuildVersion() {}

    /// Such as `0.1.0`, or `development` when run from classes.
    public static String current() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
