package dev.sluice.gateway.cli;

import dev.sluice.gateway.BuiltIn;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.Resources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Loads what a verb was given, or the starter pack.
final class PolicyFilesLoad {

    private PolicyFilesLoad() {}

    /// @param paths files and folders; none for the starter pack
    static LoadResult of(List<Path> paths) {
        PolicyLoader loader =
                new PolicyLoader(
                        BuiltIn.vocabulary(), System.getenv(), LocalDate.now(ZoneOffset.UTC));
        return paths.isEmpty() ? loader.loadSources(Resources.pack("starter")) : loader.load(paths);
    }
}
