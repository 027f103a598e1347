package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of one file, and the name that people know it by. Immutable.
public final class YamlSource {
    /// `limits.yamlBytes`: the most bytes of one file.
    public static final int MAX_BYTES = 1 << 20;

    private static final int LONGEST_QUOTE = 60;

    private final String name;
    private final String text;
    private final List<String> lines;
    private final BitSet hidden;

    private YamlSource(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.lines().toList();
        this.hidden = SensitiveLines.of(lines);
    }

    /// A source from memory.
    public static YamlSource of(String name, String text) {
        return new YamlSource(name, text);
    }

    /// Reads a file; what stands in the way is added to `problems`.
    ///
    /// @param name as it is printed
    public static Optional<YamlSource> read(Path file, String name, Problems problems) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            problems.add(ofFile(ProblemCode.UNREADABLE_FILE, name, "there is no such file"));
            return Optional.empty();
        } catch (IOException e) {
            String why = "the file cannot be read (" + e.getClass().getSimpleName() + ")";
            problems.add(ofFile(ProblemCode.UNREADABLE_FILE, name, why));
            return Optional.empty();
        }
        return ofBytes(name, bytes, problems);
    }

    /// Decodes the bytes of a file; what stands in the way is added to `problems`.
    public static Optional<YamlSource> ofBytes(String name, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            String message = "the file has more than 1 MiB (limits.yamlBytes)";
            problems.add(ofFile(ProblemCode.FILE_TOO_LARGE, name, message));
            return Optional.empty();
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new YamlSource(name, text));
        } catch (CharacterCodingException e) {
            problems.add(ofFile(ProblemCode.NOT_UTF8, name, "the file is not UTF-8"));
            return Optional.empty();
        }
    }

    /// A problem of a whole file.
    static Problem ofFile(ProblemCode code, String name, String message) {
        return new Problem(code, name, 0, 0, 1, message, null, null);
    }

    /// As it is printed.
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// SHA-256 of its bytes, then of `more`, in lower-case hex.
    String digest(String more) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(more.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// A problem at a place of this file; the line is left out where it is not to be printed.
    public Problem problem(
            ProblemCode code, Place place, String message, @Nullable String suggestion) {
        int line = place.line();
        boolean show =
                line >= 1
                        && line <= lines.size()
                        && !isHidden(line)
                        && (suggestion == null || !SensitiveLines.isKey(suggestion));
        return new Problem(
                code,
                name,
                line,
                place.column(),
                place.length(),
                message,
                suggestion,
                show ? lines.get(line - 1) : null);
    }

    /// Whether a line (from 1) is never printed.
    boolean isHidden(int line) {
        return hidden.get(line - 1);
    }

    /// A value for a message: cut, without line ends, and only if its line may be printed.
    String quote(Scalar scalar) {
        if (isHidden(scalar.place().line())) {
            return "the value";
        }
        String shown = scalar.text();
        if (shown.codePointCount(0, shown.length()) > LONGEST_QUOTE) {
            shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        }
        return '"' + shown.replaceAll("\\p{Cntrl}", "�") + '"';
    }

    @Override
    public String toString() {
        return name;
    }
}
