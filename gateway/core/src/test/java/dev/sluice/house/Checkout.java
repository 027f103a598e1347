package dev.sluice.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the checkout that the tests run in.
final class Checkout {

    private static final List<String> SKIPPED =
            List.of("target", ".git", ".idea", "node_modules", "var");

    private Checkout() {}

    /// The folder that holds the `sluice` launcher.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("these tests run inside the checkout");
            }
            folder = parent;
        }
        return folder;
    }

    /// Every file that is not built, with its path from the root.
    static List<Path> files() {
        Path root = root();
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(Checkout::isSource)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Java sources of the given tree, such as `src/main`.
    static List<Path> java(String tree) {
        return files().stream()
                .filter(path -> path.toString().endsWith(".java"))
                .filter(path -> path.toString().contains(tree + "/java/"))
                .toList();
    }

    static String read(Path path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path path) {
        for (Path segment : path) {
            if (SKIPPED.contains(segment.toString())) {
                return false;
            }
        }
        return true;
    }
}
