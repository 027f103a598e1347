package dev.sluice.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.syntax.Binding;
import dev.sluice.policies.syntax.Document;
import dev.sluice.policies.syntax.Kind;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.syntax.Problems;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.YamlSource;
import dev.sluice.policies.syntax.YamlTree;
import dev.sluice.policies.transfer.OnUninspectable;
import dev.sluice.testing.KeyMutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatewayLoaderTest {
    private static final Path EVERY_KEY = Path.of("src/test/resources/config/every-key.yaml");
    private static final String LEAST =
            """
            apiVersion: sluice/v1
            kind: Gateway
            listeners: [{name: public, bind: '127.0.0.1:8080'}]
            upstreams: [{name: orders, endpoints: 'http://127.0.0.1:9000'}]
            routes: [{name: all, match: {}, upstream: orders, policies: starter}]
            """;

    private final GatewayLoader loader = new GatewayLoader(Map.of());

    private GatewayLoad load(String text) {
        return loader.load(YamlSource.of("g.yaml", text), Path.of("etc"));
    }

    private String problems(String text) {
        GatewayLoad load = load(text);
        assertThat(load.hasErrors()).isTrue();
        assertThat(load.digest()).isEmpty();
        return ProblemPrinter.human(load.problems());
    }

    @Test
    void aFewLinesAreEnough() {
        GatewayConfig config = load(LEAST).config().orElseThrow();
        assertThat(config.limits()).isEqualTo(Limits.DEFAULTS);
        assertThat(config.timeouts()).isEqualTo(Timeouts.DEFAULTS);
        assertThat(config.upstreams())
                .containsExactly(
                        new UpstreamConfig(
                                "orders",
                                List.of(new HostPort("127.0.0.1", 9000)),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(30),
                                256));
        assertThat(config.inspection().onUninspectable())
                .hasSize(Uninspectable.values().length)
                .doesNotContainValue(OnUninspectable.LOG);
        assertThat(config.admin())
                .isEqualTo(new AdminConfig(new HostPort("127.0.0.1", 9901), null));
        assertThat(config.audit().path()).isEqualTo(Path.of("var/ledger"));
        assertThat(config.routes().getFirst().path()).isEqualTo("/**");
        assertThat(load(LEAST).digest()).hasSize(64);
    }

    @Test
    void everyKeyIsRead() {
        GatewayLoad load = loader.load(EVERY_KEY);
        assertThat(load.problems()).isEmpty();
        GatewayConfig config = load.config().orElseThrow();
        assertThat(config.listeners().getFirst().trustedProxies())
                .containsExactly(Cidr.parse("10.0.0.0/8"));
        assertThat(config.listeners().get(1).bind()).isEqualTo(new HostPort("::1", 8081));
        assertThat(config.upstreams().getFirst().endpoints())
                .contains(new HostPort("orders.internal", 80));
        RouteConfig route = config.routes().getFirst();
        assertThat(route.hosts()).containsExactly("*.example.com", "api.example.org");
        assertThat(route.methods()).containsExactly("GET", "POST");
        assertThat(route.bodyMode()).isEqualTo(BodyMode.HELD);
        assertThat(route.onUninspectable())
                .containsExactly(Map.entry(Uninspectable.RANGE_PART, OnUninspectable.LOG));
        assertThat(config.inspection().onUninspectable())
                .containsEntry(Uninspectable.ENCRYPTED, OnUninspectable.LOG);
        Path folder = Path.of("src/test/resources");
        assertThat(config.policies().paths())
                .containsExactly(
                        folder.resolve("config/policies"), folder.resolve("shared/policy.yaml"));
        assertThat(config.policies().watch()).isFalse();
        assertThat(config.limits())
                .isEqualTo(
                        new Limits(
                                32 << 20, 512 << 10, 1 << 30, 32 << 10, 50, 4 << 10, 8 << 10,
                                64 << 20, 100, 2, 500, 1000, 2000));
        assertThat(config.timeouts().drain()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.timeouts().responseHead()).isEqualTo(Duration.ofMillis(25));
        assertThat(load.unknownPolicies(Set.of("pci-dss", "starter"))).isEmpty();
    }

    @Test
    void theEffectiveConfigurationHasTheShapeOfTheFile() {
        GatewayConfig config = loader.load(EVERY_KEY).config().orElseThrow();
        String json = EffectiveConfig.json(config);
        assertThat(json).contains("\"tokenFile\" : \"(set)\"").doesNotContain("admin.token");
        JsonNode root = JsonMapper.shared().readTree(json);
        assertThat(root.path("limits").path("holdBytes").asString()).isEqualTo("32MiB");
        // Everything but the token goes in again: JSON is YAML.
        String again = json.replace("\"(set)\"", "\"admin.token\"");
        GatewayConfig read =
                loader.load(YamlSource.of("again", again), Path.of("")).config().orElseThrow();
        assertThat(read.listeners()).isEqualTo(config.listeners());
        assertThat(read.upstreams()).isEqualTo(config.upstreams());
        assertThat(read.routes()).isEqualTo(config.routes());
        assertThat(read.limits()).isEqualTo(config.limits());
        assertThat(read.timeouts()).isEqualTo(config.timeouts());
        assertThat(read.inspection()).isEqualTo(config.inspection());
        assertThat(read.audit()).isEqualTo(config.audit());
    }

    @Test
    void theSchemaHasTheKeysThatTheLoaderReads() {
        Problems problems = new Problems();
        YamlSource source =
                YamlSource.read(EVERY_KEY, EVERY_KEY.toString(), problems).orElseThrow();
        Binding binding = new Binding(source, Map.of(), problems);
        Document document =
                Document.open(binding, YamlTree.read(source, problems).getFirst()).orElseThrow();
        new GatewayReader(document.reader(), Path.of("")).read();
        JsonNode schema = JsonMapper.shared().readTree(Resources.schema(Kind.GATEWAY));
        Map<String, Set<String>> described = new TreeMap<>();
        described.put("gateway", new TreeSet<>(schema.path("properties").propertyNames()));
        schema.path("$defs")
                .properties()
                .forEach(shape -> {
                    JsonNode own = shape.getValue().get("properties");
                    if (own != null) {
                        described.put(shape.getKey(), new TreeSet<>(own.propertyNames()));
                    }
                });
        assertThat(binding.keys()).isEqualTo(described);
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        String text =
                """
                apiVersion: sluice/v1
                kind: Gateway
                listeners:
                  - {name: public, bind: '127.0.0.1:8080', mode: forward}
                  - {name: public, bind: '0.0.0.0:8080'}
                  - {name: third, bind: '8082', mode: revers}
                upstreams:
                  - {name: orders, endpoints: ['https://127.0.0.1:9000', 'http://a/b'], timeout: {connect: 3s}}
                routes:
                  - {name: a, match: {listener: publc, path: orders}, upstream: order}
                inspection: {onUninspectable: {brokenCodin: block, truncated: pass}}
                admin: {bind: '0.0.0.0:9901'}
                limits: {holdBytes: 64MB, holdBites: 1MiB}
                """;
        assertThat(problems(text).lines().filter(line -> line.startsWith("g.yaml")))
                .map(line -> line.substring(7, line.indexOf(": ", 7) + 15))
                .containsExactly(
                        "4:50: error SLU0111",
                        "5:12: error SLU0112",
                        "5:26: error SLU0301",
                        "6:25: error SLU0108",
                        "6:39: error SLU0107",
                        "8:32: error SLU0111",
                        "8:58: error SLU0108",
                        "8:73: error SLU0102",
                        "10:33: error SLU0113",
                        "10:46: error SLU0108",
                        "10:65: error SLU0113",
                        "11:32: error SLU0102",
                        "11:63: error SLU0107",
                        "12:15: error SLU0301",
                        "13:21: error SLU0108",
                        "13:27: error SLU0102");
        assertThat(problems(text))
                .contains(
                        """
                        g.yaml:10:33: error SLU0113: "match" of route "a" names listener "publc", \
                        which is not there
                           10 |   - {name: a, match: {listener: publc, path: orders}, upstream: order}
                              |                                 ^^^^^ did you mean "public"?
                        """);
    }

    @Test
    void namesOfPoliciesAreCheckedOnceThePoliciesAreLoaded() {
        List<Problem> unknown = load(LEAST).unknownPolicies(Set.of("startr"));
        assertThat(ProblemPrinter.human(unknown))
                .isEqualTo(
                        """
                        g.yaml:5:61: error SLU0113: route "all" names policy "starter", which none of \
                        policies.paths holds
                            5 | routes: [{name: all, match: {}, upstream: orders, policies: starter}]
                              |                                                             ^^^^^^^ did you mean "startr"?
                        """);
    }

    @Test
    void weakGuaranteesAreWarnedOf() {
        String text =
                LEAST.replace("policies: starter", "bodyMode: streamed")
                        + "audit: {onFull: drop}\n";
        GatewayLoad load = load(text);
        assertThat(load.config()).isPresent();
        assertThat(load.problems())
                .hasSize(2)
                .allMatch(problem -> problem.level() == Problem.Level.WARNING);
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThat(problems("")).contains("g.yaml:1:1: error SLU0008");
        assertThat(problems("apiVersion: sluice/v1\nkind: Policy\n"))
                .contains("g.yaml:2:7: error SLU0101");
        assertThat(problems(LEAST + "---\n" + LEAST)).contains("g.yaml:7:1: error SLU0301");
        assertThat(problems("apiVersion: sluice/v1\nkind: Gateway\n"))
                .contains("needs \"listeners\"")
                .contains("needs \"upstreams\"")
                .contains("needs \"routes\"");
        GatewayLoad missing = loader.load(Path.of("no-such-file.yaml"));
        assertThat(missing.hasErrors()).isTrue();
        assertThat(missing.problems()).hasSize(1);
    }

    /// Done criterion 4: one letter of each key of each shipped file.
    @Test
    void eachKeyOfEachShippedFileWithAChangedLetterIsAnErrorThere() throws IOException {
        int files = 0;
        for (Path file : gatewayFiles()) {
            Problems problems = new Problems();
            YamlSource source = YamlSource.read(file, file.toString(), problems).orElseThrow();
            assertThat(loader.load(source, Path.of("")).hasErrors()).as(file.toString()).isFalse();
            int checked =
                    KeyMutations.check(
                            source,
                            Set.of(),
                            mutated -> {
                                GatewayLoad load = loader.load(mutated, Path.of(""));
                                assertThat(load.config()).isEmpty();
                                return load.problems();
                            });
            assertThat(checked).as(file.toString()).isGreaterThan(10);
            files++;
        }
        assertThat(files).isPositive();
    }

    private static List<Path> gatewayFiles() throws IOException {
        Path deploy = Path.of("../../deploy");
        try (Stream<Path> shipped = Files.exists(deploy) ? Files.walk(deploy) : Stream.empty();
                Stream<Path> own = Files.walk(EVERY_KEY.getParent())) {
            return Stream.concat(shipped, own)
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .filter(GatewayLoaderTest::isGateway)
                    .toList();
        }
    }

    private static boolean isGateway(Path file) {
        try {
            return Files.readString(file).contains("kind: Gateway");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
