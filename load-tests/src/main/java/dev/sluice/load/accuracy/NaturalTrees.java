package dev.sluice.load.accuracy;

import dev.sluice.load.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Real text that every machine can have: fetched into a folder that [#close] removes, or there
/// already. What cannot be had is left out with a note.
final class NaturalTrees implements AutoCloseable {

    /// Debian packages of documentation, small and in several kinds of text.
    private static final List<String> DEBIAN =
            List.of(
                    "apt-doc",
                    "bash-doc",
                    "bind9-doc",
                    "debian-policy",
                    "developers-reference",
                    "git-doc",
                    "installation-guide-amd64",
                    "perl-doc",
                    "postgresql-doc-15",
                    "python3.11-doc",
                    "rsyslog-doc",
                    "wireshark-doc");

    /// Packages of the npm registry with their versions.
    private static final List<String> NPM =
            List.of(
                    "express@4.19.2",
                    "lodash@4.17.21",
                    "typescript@5.4.5",
                    "moment@2.30.1",
                    "moment-timezone@0.5.45",
                    "mime-db@1.52.0",
                    "caniuse-lite@1.0.30001600",
                    "core-js@3.37.0",
                    "rxjs@7.8.1",
                    "webpack@5.91.0");

    private final Path folder;
    private final Map<String, List<Path>> roots = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private NaturalTrees(Path folder) {
        this.folder = folder;
    }

    static NaturalTrees fetch() throws IOException, InterruptedException {
        NaturalTrees trees = new NaturalTrees(Files.createTempDirectory("sluice-natural"));
        trees.debian();
        trees.jdk();
        trees.dependencies();
        trees.npm();
        return trees;
    }

    /// Folders and archives by the name of their tree.
    Map<String, List<Path>> roots() {
        return roots;
    }

    /// What was left out, and why.
    List<String> notes() {
        return notes;
    }

    private void debian() throws IOException, InterruptedException {
        List<String> had = new ArrayList<>();
        Path unpacked = Files.createDirectories(folder.resolve("debian"));
        for (String name : DEBIAN) {
            System.err.printf("\rfetching Debian package %-32s", name);
            Path own = Files.createDirectories(folder.resolve("deb-" + name));
            boolean fetched = run(own, "apt-get", "download", "-qq", name);
            for (Path deb : fetched ? list(own, ".deb") : List.<Path>of()) {
                if (run(own, "dpkg", "-x", deb.toString(), unpacked.toString())) {
                    had.add(String.valueOf(deb.getFileName()).replace("%3a", ":"));
                }
            }
        }
        System.err.println();
        if (had.isEmpty()) {
            notes.add("Debian packages: left out, none could be fetched.");
        } else {
            roots.put("Debian documentation", List.of(unpacked));
            notes.add("Debian packages: " + String.join(", ", had) + ".");
        }
    }

    private void jdk() {
        Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        if (Files.exists(sources)) {
            roots.put("JDK sources", List.of(sources));
            notes.add("JDK sources: `src.zip` of " + Runtime.version() + ".");
        } else {
            notes.add("JDK sources: left out, this JDK has no `src.zip`.");
        }
    }

    private void dependencies() throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder.resolve("sources"));
        System.err.println("fetching the sources of the dependencies");
        boolean copied =
                run(
                        Path.of("").toAbsolutePath(),
                        "mvn",
                        "-q",
                        "-B",
                        "-Dquick",
                        "dependency:copy-dependencies",
                        "-Dclassifier=sources",
                        "-DincludeScope=test",
                        "-Dmdep.failOnMissingClassifierArtifact=false",
                        "-pl",
                        "load-tests",
                        "-DexcludeGroupIds=dev.sluice",
                        "-DoutputDirectory=" + jars);
        List<Path> had = list(jars, ".jar");
        if (copied && !had.isEmpty()) {
            roots.put("dependency sources", had);
            notes.add("Dependency sources: %d archives of load-tests.".formatted(had.size()));
        } else {
            notes.add("Dependency sources: left out, they could not be fetched.");
        }
    }

    private void npm() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("npm"));
        Path unpacked = Files.createDirectories(folder.resolve("npm-unpacked"));
        List<String> had = new ArrayList<>();
        for (String name : NPM) {
            System.err.printf("\rfetching npm package %-32s", name);
            if (run(own, "npm", "pack", "--silent", name)) {
                had.add(name);
            }
        }
        System.err.println();
        for (Path archive : list(own, ".tgz")) {
            Path target = Files.createDirectories(unpacked.resolve(archive.getFileName()));
            run(own, "tar", "-xzf", archive.toString(), "-C", target.toString());
        }
        if (had.isEmpty()) {
            notes.add("npm packages: left out, none could be fetched.");
        } else {
            roots.put("npm packages", List.of(unpacked));
            notes.add("npm packages: " + String.join(", ", had) + ".");
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /// Whether the command ran to its end well; a command that is not there did not.
    private static boolean run(Path folder, String... command)
            throws IOException, InterruptedException {
        if (Machine.output("sh", "-c", "command -v " + command[0]).isEmpty()) {
            return false;
        }
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
