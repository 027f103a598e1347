package dev.sluice.gateway.cli;

import dev.sluice.gateway.exact.DocumentsIndexBuilder;
import dev.sluice.gateway.exact.DocumentsIndexBuilder.Source;
import dev.sluice.gateway.exact.TableException;
import dev.sluice.gateway.files.FileScan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice exact fingerprint PATH…`.
@Command(
        name = "fingerprint",
        description = {
            "Make the index of documents: their keyed fingerprints.",
            "A document is found where a share of it stands, whatever its case, line ends and"
                    + " punctuation."
        },
        mixinStandardHelpOptions = true)
final class ExactFingerprint implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The index, such as contracts.edf.")
    private Path index = Path.of("");

    @Mixin private final ExactBuilding building = new ExactBuilding();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        AtomicLong read = new AtomicLong();
        ExactReport report = building.report(spec);
        DocumentsIndexBuilder builder =
                new DocumentsIndexBuilder(index, building.key(), Instant.now().getEpochSecond());
        try {
            List<Source> sources = new ArrayList<>();
            long total = sources(sources);
            try (Progress.AutoCloseableQuietly _ = building.progress(spec, total, read::get)) {
                return report.built(index, builder.build(sources, read::addAndGet));
            }
        } catch (TableException e) {
            throw new CommandFailure(ExitCode.INVALID, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailure.of("the index cannot be built", e);
        }
    }

    private long sources(List<Source> sources) throws IOException {
        long total = 0;
        for (Path path : paths) {
            for (FileScan.Target target : FileScan.targets(List.of(path))) {
                Path name =
                        path.equals(target.path())
                                ? path.getFileName()
                                : path.relativize(target.path());
                sources.add(new Source(target.path(), String.valueOf(name).replace('\\', '/')));
                total += target.size();
            }
        }
        return total;
    }
}
