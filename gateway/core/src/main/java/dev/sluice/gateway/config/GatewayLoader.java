package dev.sluice.gateway.config;

import dev.sluice.policies.syntax.Binding;
import dev.sluice.policies.syntax.Document;
import dev.sluice.policies.syntax.Kind;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.Problems;
import dev.sluice.policies.syntax.YamlNode;
import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlSource;
import dev.sluice.policies.syntax.YamlTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Loads a gateway's file, with all that is wrong in it at once. Immutable, thread-safe.
///
/// Policies and the admin token's file are found from the folder of the gateway's file; what the
/// gateway writes (`audit.path`, `keys.path`) from its working directory.
public final class GatewayLoader {
    private final Map<String, String> environment;

    /// @param environment for `${NAME:-default}`; nothing else is read from the process
    public GatewayLoader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Loads a file.
    public GatewayLoad load(Path file) {
        Problems problems = new Problems();
        Optional<YamlSource> source = YamlSource.read(file, file.toString(), problems);
        Path parent = file.getParent();
        Path folder = parent == null ? Path.of("") : parent;
        return source.map(read -> load(read, folder, problems)).orElseGet(() -> failed(problems));
    }

    /// Loads a source from memory.
    ///
    /// @param folder that its relative paths begin at
    public GatewayLoad load(YamlSource source, Path folder) {
        return load(source, folder, new Problems());
    }

    private GatewayLoad load(YamlSource source, Path folder, Problems problems) {
        List<YamlNode> roots = YamlTree.read(source, problems);
        Binding binding = new Binding(source, environment, problems);
        if (roots.isEmpty()) {
            if (!problems.hasErrors()) {
                String message = "the file holds no document";
                binding.problem(ProblemCode.EMPTY_FILE, Place.START, message, null);
            }
            return failed(problems);
        }
        for (YamlNode more : roots.subList(1, roots.size())) {
            String message = "a gateway's file holds one document";
            binding.problem(ProblemCode.GATEWAY_SETTING, more, message);
        }
        Optional<Document> document = Document.open(binding, roots.getFirst());
        if (document.isEmpty()) {
            return failed(problems);
        }
        if (document.get().kind() != Kind.GATEWAY) {
            String message = "a gateway's file holds the kind Gateway";
            Place kind = document.get().reader().placeOfValue("kind");
            binding.problem(ProblemCode.UNKNOWN_KIND, kind, message, Kind.GATEWAY.written());
            return failed(problems);
        }
        GatewayReader reader = new GatewayReader(document.get().reader(), folder);
        GatewayConfig config = reader.read();
        if (problems.hasErrors()) {
            return failed(problems);
        }
        return new GatewayLoad(
                Optional.of(config), binding.digest(), problems.sorted(), reader.references());
    }

    private static GatewayLoad failed(Problems problems) {
        return new GatewayLoad(Optional.empty(), "", problems.sorted(), List.of());
    }
}
