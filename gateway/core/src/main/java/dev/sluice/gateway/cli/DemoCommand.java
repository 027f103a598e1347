package dev.sluice.gateway.cli;

import dev.sluice.gateway.audit.LedgerVerifier;
import dev.sluice.gateway.audit.VerifyResult;
import dev.sluice.gateway.demo.Demo;
import dev.sluice.gateway.demo.DemoGateway;
import dev.sluice.gateway.keys.KeyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sluice demo`: a gateway, an upstream and requests that show what it does.
@Command(
        name = "demo",
        description = "Start a gateway and an upstream on free ports and send requests through.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--check", description = "Exit 1 if anything differs from what it should be.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path state = Files.createTempDirectory("sluice-demo");
        try {
            boolean good = requests(out, state);
            good &= evidence(out, state);
            out.println();
            out.println(good ? "All as it should be." : "NOT as it should be.");
            out.flush();
            return good || !check ? ExitCode.OK : ExitCode.NEGATIVE;
        } finally {
            delete(state);
        }
    }

    private static boolean requests(PrintWriter out, Path state)
            throws IOException, InterruptedException {
        Map<String, String> settings =
                Map.of("SLUICE_PORT", "0", "SLUICE_ADMIN_PORT", "0", "SLUICE_STATE", "" + state);
        try (DemoGateway demo = DemoGateway.start(settings)) {
            out.println("client -> sluice (policy: starter) -> upstream, all on loopback");
            out.println();
            DemoTable table = new DemoTable(out);
            table.head();
            return new Demo(demo, state.resolve("ledger")).run(table::row);
        }
    }

    /// After the gateway has closed, so that the last checkpoint covers everything.
    private static boolean evidence(PrintWriter out, Path state) throws IOException {
        LedgerVerifier verifier =
                new LedgerVerifier(
                        LedgerVerifier.Trail.of(state.resolve("ledger")),
                        new KeyFolder(state.resolve("keys")).publicKeys());
        VerifyResult result = verifier.verify(List.of());
        out.println();
        out.printf(
                "ledger: %d lines, %d of them events, %d signed checkpoints: %s%n",
                result.lines(),
                result.types().getOrDefault("event", 0L),
                result.checkpoints(),
                result.ok() ? "verified" : "NOT VERIFIED: " + result.problem());
        return result.ok();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
