package dev.sluice.policies.syntax;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the YAML files of paths that people name.
final class YamlFiles {
    private static final int DEEPEST = 16;
    private static final String TEST = ".test.";

    private YamlFiles() {}

    /// The sources of files and folders: a folder gives each `*.yaml` and `*.yml` in it and below,
    /// in the order of their names, but for hidden ones; a test file given by name brings the
    /// policy file beside it.
    static List<YamlSource> read(List<Path> paths, boolean tests, Problems problems) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> found = folder(path, tests, problems);
                found.forEach(file -> files.putIfAbsent(file.normalize(), file.toString()));
            } else {
                policyBeside(path).ifPresent(p -> files.putIfAbsent(p.normalize(), p.toString()));
                files.putIfAbsent(path.normalize(), path.toString());
            }
        }
        List<YamlSource> sources = new ArrayList<>();
        files.forEach(
                (file, name) -> YamlSource.read(file, name, problems).ifPresent(sources::add));
        return sources;
    }

    private static Optional<Path> policyBeside(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!isTest(name)) {
            return Optional.empty();
        }
        Path policy = path.resolveSibling(name.replace(TEST, "."));
        return Optional.of(policy).filter(Files::isRegularFile);
    }

    private static List<Path> folder(Path folder, boolean tests, Problems problems) {
        TreeSet<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.noneOf(FileVisitOption.class),
                    DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path d, BasicFileAttributes a) {
                            boolean hidden = !d.equals(folder) && isHidden(d);
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                            String name = String.valueOf(file.getFileName());
                            if (isYaml(name) && !isHidden(file) && (tests || !isTest(name))) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            String why = "the folder cannot be read (" + e.getClass().getSimpleName() + ")";
            problems.add(YamlSource.ofFile(ProblemCode.UNREADABLE_FILE, folder.toString(), why));
        }
        if (found.isEmpty()) {
            String message = "the folder holds no *.yaml or *.yml file";
            problems.add(YamlSource.ofFile(ProblemCode.NO_YAML_FILES, folder.toString(), message));
        }
        return List.copyOf(found);
    }

    /// Kubernetes mounts a configuration through hidden folders and links to them.
    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".")
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isTest(String name) {
        return isYaml(name) && name.contains(TEST);
    }
}
