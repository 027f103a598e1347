package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies in `deploy/` works as far as it can be tried here.
class DeployTest {

    private static final Path PROMETHEUS = Checkout.root().resolve("deploy/prometheus");
    private static final Pattern METRIC = Pattern.compile("\\bsluice_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"edge.gateway.yaml", "sidecar.gateway.yaml"})
    void gatewayFilesLoad(String file) {
        Path path = Checkout.root().resolve("deploy").resolve(file);
        GatewayLoad loaded = new GatewayLoader(Map.of()).load(path);
        assertThat(loaded.hasErrors()).as(loaded.problems().toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check rules alerts.yaml",
                "test rules alerts.test.yaml",
                "check config scrape.yaml"
            })
    void prometheusAgrees(String arguments) throws Exception {
        assumeThat(onPath("promtool")).as("promtool (Debian: prometheus)").isTrue();
        List<String> command =
                Stream.concat(Stream.of("promtool"), Stream.of(arguments.split(" ", -1))).toList();
        Process process =
                new ProcessBuilder(command)
                        .directory(PROMETHEUS.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    @Test
    void everyAlertIsTested() throws IOException {
        Set<String> alerts = all(ALERT, Files.readString(PROMETHEUS.resolve("alerts.yaml")));
        Set<String> tested = all(TESTED, Files.readString(PROMETHEUS.resolve("alerts.test.yaml")));
        assertThat(alerts).hasSizeGreaterThan(7).isEqualTo(tested);
    }

    @Test
    void alertsNameMetricsThatExist() throws IOException {
        String metrics =
                Checkout.java("src/main").stream()
                        .filter(path -> path.toString().contains("/gateway/metrics/"))
                        .map(Checkout::read)
                        .collect(Collectors.joining());
        assumeThat(metrics).as("the metrics room").isNotEmpty();
        Set<String> named = new TreeSet<>();
        Matcher name = METRIC.matcher(Files.readString(PROMETHEUS.resolve("alerts.yaml")));
        while (name.find()) {
            named.add(name.group().replaceFirst("_(bucket|count|sum)$", ""));
        }
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(isMetric(metrics, each)).as(each).isTrue());
    }

    /// Written as Prometheus names it, or with Micrometer's dots and without the unit.
    private static boolean isMetric(String metrics, String name) {
        String base = name.replaceFirst("_total$", "").replaceFirst("_(seconds|bytes)$", "");
        return metrics.contains(name)
                || metrics.contains('"' + base + '"')
                || metrics.contains('"' + base.replace('_', '.') + '"')
                || metrics.contains('"' + name.replaceFirst("_total$", "") + '"')
                || metrics.contains('"' + name.replaceFirst("_total$", "").replace('_', '.') + '"');
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
