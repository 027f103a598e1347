package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sluice.gateway.audit.Ledgers.TurnedClock;
import dev.sluice.gateway.config.AuditConfig;
import dev.sluice.policies.Action;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the ledger writes is what its schema says, for every type of line.
class LedgerSchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(LedgerSchema.text());

    private final SimulatedDisk disk = new SimulatedDisk();
    private final TurnedClock clock = new TurnedClock();

    private FileLedger open(AuditConfig.CleanTransfers clean) throws IOException {
        AuditConfig audit =
                new AuditConfig(Path.of("ledger"), clean, AuditConfig.OnFull.BLOCK, 1 << 20);
        return FileLedger.open(
                disk,
                new LedgerSettings(audit, 100, "test", "c0ffee"),
                Ledgers.signer(),
                clock.clock(),
                cause -> {
                    throw new AssertionError(cause);
                });
    }

    private List<JsonNode> lines() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String segment : disk.segments()) {
            all.append(new String(disk.bytes(segment), StandardCharsets.UTF_8));
        }
        return all.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private void writeEveryType() throws IOException {
        FileLedger each = open(AuditConfig.CleanTransfers.EACH);
        each.clean("public", "all", Direction.REQUEST, "d1", 10);
        each.append(Ledgers.event("e1"), _ -> {});
        each.append(new DeliveryNote("e1", Ledgers.NOON, Delivery.ANSWERED, Delivery.NONE));
        each.rekeyed(Ledgers.nextSigner(), "fp-2");
        each.reloaded("d2");
        each.close();
        String segment = disk.segments().getLast();
        byte[] torn = disk.bytes(segment);
        disk.replace(segment, Arrays.copyOf(torn, torn.length - 20));
        FileLedger tally = open(AuditConfig.CleanTransfers.TALLY);
        tally.clean("public", "all", Direction.RESPONSE, "d1", 10);
        disk.room(0);
        tally.append(Ledgers.event("refused"), _ -> {});
        tally.cycle();
        disk.room(Long.MAX_VALUE);
        clock.pass(Duration.ofSeconds(6));
        Rule rule = Ledgers.rule("watch", new Action.Block());
        RuleHit shadow = new RuleHit(Ledgers.policy(rule), rule, Mode.SHADOW, "EXC-1", Map.of());
        tally.append(
                Ledgers.event(
                        "shadow",
                        Ledgers.outcome(new Verdict.Pass(), new Inspection.Complete(), shadow)),
                _ -> {});
        tally.append(
                Ledgers.event(
                        "unread", Ledgers.outcome(new Verdict.Pass(), Ledgers.brokenCoding())),
                _ -> {});
        tally.append(
                Ledgers.event(
                        "partial",
                        Ledgers.outcome(
                                new Verdict.Pass(), new Inspection.Partial("limits.codings"))),
                _ -> {});
        tally.cycle();
        tally.close();
    }

    @Test
    void everyTypeOfLineIsAsItsSchemaSays() throws IOException {
        writeEveryType();
        Set<String> types = new TreeSet<>();
        for (JsonNode line : lines()) {
            types.add(line.path("type").asString());
            assertThat(SCHEMA.validate(line)).as(line.toString()).isEmpty();
        }
        JsonNode described = JsonMapper.shared().readTree(LedgerSchema.text()).path("$defs");
        assertThat(types).isEqualTo(new TreeSet<>(described.propertyNames()));
    }

    @Test
    void aMemberThatIsMissingOrUnknownIsNot() throws IOException {
        writeEveryType();
        for (JsonNode line : lines()) {
            ObjectNode more = (ObjectNode) line.deepCopy();
            more.put("value", "4111");
            assertThat(SCHEMA.validate(more)).as(line.toString()).isNotEmpty();
            ObjectNode less = (ObjectNode) line.deepCopy();
            less.remove("prev");
            assertThat(SCHEMA.validate(less)).as(line.toString()).isNotEmpty();
        }
    }
}
