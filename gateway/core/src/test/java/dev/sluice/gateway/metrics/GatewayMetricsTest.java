package dev.sluice.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.InfoType;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.audit.LedgerStatus;
import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.ExceptionEntry;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayMetricsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private LedgerStatus ledger =
            new LedgerStatus(true, 3, 10_000, 5, 1, 2, 4, 7, 1_500_000_000L, 9, 6);
    private final GatewayMetrics metrics = new GatewayMetrics("0.1.0", () -> ledger);

    @BeforeEach
    void count() {
        TrafficMetrics traffic = metrics.traffic();
        traffic.exchange("public", "orders-api", "block", Delivery.ANSWERED, 403, 2_000_000);
        traffic.exchange("public", "none", "pass", Delivery.NONE, 0, 1);
        traffic.transfer("orders-api", Direction.REQUEST, outcome());
        traffic.refused("public", "client", "limits.headerBytes");
        traffic.connections("public", "client", 1);
        traffic.connections("public", "client", 1);
        traffic.connections("public", "client", -1);
        traffic.held("memory", 4096);
        traffic.paused(Direction.RESPONSE);
        traffic.upstream("orders", 502);
        metrics.policies().loaded(List.of(policy("a".repeat(64))), NOON);
        metrics.policies().reloadFailed();
        metrics.limits().hit("timeouts.header");
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void theNamesAndLabelsOfTheConventions() {
        assertThat(series())
                .contains(
                        "sluice_requests_total{delivery=\"answered\",listener=\"public\","
                                + "route=\"orders-api\",status_class=\"4xx\",verdict=\"block\"} 1.0",
                        "sluice_requests_total{delivery=\"none\",listener=\"public\","
                                + "route=\"none\",status_class=\"none\",verdict=\"pass\"} 1.0",
                        "sluice_request_duration_seconds_count{route=\"orders-api\"} 1",
                        "sluice_request_duration_seconds_bucket{route=\"orders-api\",le=\"0.0025\"} 1",
                        "sluice_inspected_bytes_total{direction=\"request\"} 100.0",
                        "sluice_uninspected_bytes_total{cause=\"overLimit\"} 50.0",
                        "sluice_findings_total{action=\"block\",info_type=\"EMAIL_ADDRESS\","
                                + "mode=\"shadow\",policy=\"pci\",rule=\"r\"} 3.0",
                        "sluice_inspection_failures_total{outcome=\"blocked\",reason=\"overLimit\"} 1.0",
                        "sluice_limit_hits_total{limit=\"limits.decodedBytes\"} 1.0",
                        "sluice_limit_hits_total{limit=\"limits.auditQueueEvents\"} 4.0",
                        "sluice_limit_hits_total{limit=\"timeouts.header\"} 1.0",
                        "sluice_limit_hits_total{limit=\"limits.headerBytes\"} 1.0",
                        "sluice_limit_hits_total{limit=\"limits.connections\"} 0.0",
                        "sluice_refused_messages_total{code=\"limits.headerBytes\","
                                + "listener=\"public\",side=\"client\"} 1.0",
                        "sluice_exceptions_used_total{exception=\"EXC-1\",policy=\"pci\"} 1.0",
                        "sluice_connections{listener=\"public\",side=\"client\"} 1.0",
                        "sluice_engine_tables_anew_total 0.0",
                        "sluice_held_bytes{place=\"memory\"} 4096.0",
                        "sluice_backpressure_pauses_total{direction=\"response\"} 1.0",
                        "sluice_upstream_requests_total{status_class=\"5xx\",upstream=\"orders\"} 1.0",
                        "sluice_audit_events_total{result=\"written\",sink=\"file\"} 5.0",
                        "sluice_audit_queue_events{sink=\"file\"} 3.0",
                        "sluice_audit_dropped_total{sink=\"file\"} 2.0",
                        "sluice_audit_commit_seconds_count{sink=\"file\"} 7",
                        "sluice_audit_commit_seconds_sum{sink=\"file\"} 1.5",
                        "sluice_policy_reloads_total{result=\"failure\"} 1.0",
                        "sluice_policy_last_reload_successful 0.0")
                .anyMatch(line -> line.startsWith("sluice_policy_info{digest=\"aaaa"))
                .anyMatch(line -> line.startsWith("sluice_build_info{"))
                .anyMatch(line -> line.startsWith("sluice_policy_last_reload_timestamp_seconds "))
                .anyMatch(line ->
                        line.startsWith("sluice_exception_expires_timestamp_seconds{")
                                && line.contains("exception=\"EXC-1\""));
    }

    @Test
    void everySeriesIsOursOrTheJvms() {
        assertThat(series())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("sluice_") || line.startsWith("jvm_"));
    }

    @Test
    void aReloadReplacesThePolicies() {
        metrics.policies().reloaded(List.of(policy("b".repeat(64))), NOON);
        assertThat(series())
                .anyMatch(line -> line.startsWith("sluice_policy_info{digest=\"bbbb"))
                .noneMatch(line -> line.startsWith("sluice_policy_info{digest=\"aaaa"))
                .contains("sluice_policy_last_reload_successful 1.0");
    }

    @Test
    void theLedgersFiguresAreReadAtEachScrape() {
        ledger = new LedgerStatus(false, 0, 10_000, 6, 1, 2, 4, 8, 0, 9, 6);
        assertThat(series())
                .contains(
                        "sluice_audit_events_total{result=\"written\",sink=\"file\"} 6.0",
                        "sluice_audit_writable{sink=\"file\"} 0.0");
    }

    @Test
    void promtoolFindsNothing() throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
                "promtool is not installed (Debian package prometheus)");
        Process promtool =
                new ProcessBuilder("promtool", "check", "metrics")
                        .redirectErrorStream(true)
                        .start();
        try (OutputStream in = promtool.getOutputStream()) {
            in.write(metrics.scrape().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(line -> line.startsWith("sluice_"))).isEmpty();
    }

    private List<String> series() {
        return metrics.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static Outcome outcome() {
        Policy policy = policy("a".repeat(64));
        Rule rule = policy.rules().getFirst();
        return new Outcome(
                new Verdict.BlockUninspected(Uninspectable.OVER_LIMIT, "limits.decodedBytes"),
                new Inspection.Partial("limits.decodedBytes"),
                BodyMode.HELD,
                List.of(
                        new RuleHit(
                                policy,
                                rule,
                                Mode.SHADOW,
                                "EXC-1",
                                Map.of(new InfoType("EMAIL_ADDRESS"), 3))),
                List.of(),
                3,
                "/",
                List.of(),
                List.of(),
                -1,
                "text",
                "text/plain",
                "",
                100,
                150,
                true);
    }

    private static Policy policy(String digest) {
        When when =
                new When(
                        null, Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), null);
        Rule rule =
                new Rule(
                        "r",
                        "R",
                        Mode.SHADOW,
                        when,
                        new Action.Block(),
                        Severity.LOW,
                        null,
                        null,
                        1);
        ExceptionEntry exception =
                new ExceptionEntry(
                        "EXC-1", Set.of("r"), when, "why", "o", LocalDate.of(2027, 1, 31), 9);
        return new Policy(
                "pci",
                "",
                "o",
                Mode.ENFORCE,
                List.of(),
                List.of(rule),
                List.of(exception),
                digest,
                "pci.yaml");
    }
}
