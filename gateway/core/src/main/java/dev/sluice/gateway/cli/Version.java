package dev.sluice.gateway.cli;

import dev.sluice.gateway.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/// The version as the build wrote it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "sluice " + BuildVersion.current(), "java " + System.getProperty("java.version")
        };
    }
}
