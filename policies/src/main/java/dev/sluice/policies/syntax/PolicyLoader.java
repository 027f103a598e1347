package dev.sluice.policies.syntax;

import dev.sluice.policies.Policy;
import dev.sluice.policies.testing.PolicyTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Loads policies and their tests, with all that is wrong in them at once. Immutable, thread-safe.
public final class PolicyLoader {
    private final Vocabulary vocabulary;
    private final Map<String, String> environment;
    private final LocalDate today;
    private final Supplier<IndexSource> indexes;

    /// @param environment for `${NAME:-default}`
    /// @param today in UTC, for exceptions that have expired
    public PolicyLoader(Vocabulary vocabulary, Map<String, String> environment, LocalDate today) {
        this(vocabulary, environment, today, IndexFiles::new);
    }

    /// @param indexes where the indexes come from; asked anew for each load
    PolicyLoader(
            Vocabulary vocabulary,
            Map<String, String> environment,
            LocalDate today,
            Supplier<IndexSource> indexes) {
        this.vocabulary = vocabulary;
        this.environment = Map.copyOf(environment);
        this.today = today;
        this.indexes = indexes;
    }

    /// Loads files and folders: policies and tests.
    public LoadResult load(List<Path> paths) {
        return load(paths, true);
    }

    /// Loads files and folders.
    ///
    /// @param tests whether the `*.test.yaml` files of folders are read
    public LoadResult load(List<Path> paths, boolean tests) {
        Problems problems = new Problems();
        return load(YamlFiles.read(paths, tests, problems), problems);
    }

    /// Loads sources from memory.
    public LoadResult loadSources(List<YamlSource> sources) {
        return load(sources, new Problems());
    }

    private LoadResult load(List<YamlSource> sources, Problems problems) {
        Load load = new Load(problems);
        for (YamlSource source : sources) {
            load.source(source);
        }
        load.references();
        boolean broken = problems.hasErrors();
        return new LoadResult(
                broken ? List.of() : load.policies,
                broken ? List.of() : load.tests,
                load.others,
                problems.sorted());
    }

    /// One load on its way.
    private final class Load {
        private final Problems problems;
        private final List<Policy> policies = new ArrayList<>();
        private final List<PolicyTest> tests = new ArrayList<>();
        private final List<TestReader.Read> references = new ArrayList<>();
        private final List<YamlSource> others = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final IndexSource opened = indexes.get();

        Load(Problems problems) {
            this.problems = problems;
        }

        void source(YamlSource source) {
            int before = problems.size();
            List<YamlNode> roots = YamlTree.read(source, problems);
            if (roots.isEmpty() && problems.size() == before) {
                String message = "the file holds no document";
                problems.add(YamlSource.ofFile(ProblemCode.EMPTY_FILE, source.name(), message));
            }
            boolean other = false;
            for (YamlNode root : roots) {
                Binding binding = new Binding(source, environment, problems);
                Optional<Document> document = Document.open(binding, root);
                if (document.isPresent()) {
                    other |= document.get().kind() == Kind.GATEWAY;
                    document(document.get());
                }
            }
            if (other) {
                others.add(source);
            }
        }

        private void document(Document document) {
            MappingReader reader = document.reader();
            switch (document.kind()) {
                case POLICY -> policy(PolicyReader.read(reader));
                case POLICY_TEST -> {
                    TestReader.Read read = TestReader.read(reader, vocabulary);
                    references.add(read);
                    tests.add(read.test());
                }
                case GATEWAY -> reader.binding();
            }
        }

        private void policy(PolicySyntax syntax) {
            String name = syntax.name().value();
            String file = syntax.binding().source().name();
            String first = names.putIfAbsent(name, file);
            if (first != null && !name.isEmpty()) {
                String message = "policy \"" + name + "\" is there twice, first in " + first;
                syntax.binding()
                        .problem(ProblemCode.DUPLICATE_NAME, syntax.name().place(), message, null);
            }
            PolicyCompiler.compile(syntax, vocabulary, opened, today).ifPresent(policies::add);
        }

        /// What tests name must be there: the policy, and its rules.
        void references() {
            for (TestReader.Read read : references) {
                String policy = read.policy().value();
                if (!names.containsKey(policy) && !policy.isEmpty()) {
                    read.binding()
                            .problem(
                                    ProblemCode.UNKNOWN_NAME,
                                    read.policy().place(),
                                    "no policy \"" + policy + "\" is loaded beside this test",
                                    Suggestions.nearest(policy, names.keySet()));
                }
                policies.stream()
                        .filter(loaded -> loaded.name().equals(policy))
                        .forEach(loaded -> rules(read, loaded));
            }
        }

        private void rules(TestReader.Read read, Policy policy) {
            Set<String> ids = new TreeSet<>();
            policy.rules().forEach(rule -> ids.add(rule.id()));
            for (MappingReader.Placed<String> rule : read.rules()) {
                if (!ids.contains(rule.value())) {
                    read.binding()
                            .problem(
                                    ProblemCode.UNKNOWN_NAME,
                                    rule.place(),
                                    "policy \"" + policy.name() + "\" has no such rule",
                                    Suggestions.nearest(rule.value(), ids));
                }
            }
        }
    }
}
