package dev.sluice.policies.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What ships inside the jar: schemas and policy packs.
public final class Resources {
    private Resources() {}

    /// The JSON Schema (2020-12) of a kind.
    public static String schema(Kind kind) {
        return text("/schemas/" + kind.shape() + ".v1.schema.json");
    }

    /// The policy and the tests of a pack.
    ///
    /// @param pack its folder, such as `starter`
    /// @throws IllegalArgumentException if there is no such pack
    public static List<YamlSource> pack(String pack) {
        return List.of(packFile(pack, "policy.yaml"), packFile(pack, "policy.test.yaml"));
    }

    /// The policy of a pack.
    ///
    /// @throws IllegalArgumentException if there is no such pack
    public static YamlSource packPolicy(String pack) {
        return packFile(pack, "policy.yaml");
    }

    private static YamlSource packFile(String pack, String file) {
        String path = "packs/" + pack + '/' + file;
        return YamlSource.of(path, text('/' + path));
    }

    private static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("nothing ships as " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what ships as " + path, e);
        }
    }
}
