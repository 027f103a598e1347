package dev.sluice.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Paths as they may be printed: names that hold a value are hidden. The number of its inode stands
/// behind a hidden name, so that its owner can find the file: `find FOLDER -inum NUMBER`. A digest
/// would tell a short value to whoever tries them all.
final class GuardedPath {

    private static final char MARK = '#';

    private final UnaryOperator<String> names;

    /// @param names writes `{INFO_TYPE}` in the place of what a name holds
    GuardedPath(UnaryOperator<String> names) {
        this.names = names;
    }

    String of(Path path) {
        List<String> segments = new ArrayList<>();
        Path until = path.getRoot();
        for (Path segment : path) {
            until = until == null ? segment : until.resolve(segment);
            String name = segment.toString();
            String shown = names.apply(name);
            segments.add(shown.equals(name) ? name : shown + inode(until));
        }
        return (path.isAbsolute() ? "/" : "") + String.join("/", segments);
    }

    /// Empty where the file is gone or its system has no inodes.
    private static String inode(Path file) {
        try {
            return MARK + "" + Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
