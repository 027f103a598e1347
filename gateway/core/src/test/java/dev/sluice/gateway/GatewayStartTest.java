package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys and ledger open beside the policies: what is wrong with any of them ends the start, and
/// what did open is closed, so that the next start finds it free.
class GatewayStartTest {

    private static final String FILE = "a file in place of the folder";

    @TempDir Path state;

    @Test
    void ledgerThatCannotOpenEndsTheStart() throws IOException {
        Path ledger = Files.writeString(state.resolve("ledger"), FILE);

        assertThatThrownBy(() -> Gateways.start(state, "")).isInstanceOf(IOException.class);

        Files.delete(ledger);
        assertStarts("");
    }

    @Test
    void keysThatCannotBeLoadedEndTheStart() throws IOException {
        Path keys = Files.writeString(state.resolve("keys"), FILE);

        assertThatThrownBy(() -> Gateways.start(state, "")).isInstanceOf(IOException.class);
        assertThat(state.resolve("ledger")).doesNotExist();

        Files.delete(keys);
        assertStarts("");
    }

    @Test
    void invalidPolicyEndsTheStartAndTheLedgerWithACheckpoint() throws IOException {
        Gateways.write(state, "kind: Policy\nname: broken\n");
        String paths = "policies: {paths: ['" + state.resolve("policies") + "']}\n";

        assertThatThrownBy(() -> Gateways.start(state, paths))
                .isInstanceOf(InvalidConfiguration.class);

        Gateways.write(state, Gateways.policy());
        assertStarts(paths);
        assertThat(ledgerLines())
                .filteredOn(line -> line.contains("\"cleanStop\":true"))
                .hasSize(2);
    }

    private void assertStarts(String more) throws IOException {
        try (Gateway gateway = Gateways.start(state, more)) {
            assertThat(gateway.ledgerWritable()).isTrue();
        }
    }

    private List<String> ledgerLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var segments = Files.newDirectoryStream(state.resolve("ledger"), "*.jsonl")) {
            for (Path segment : segments) {
                lines.addAll(Files.readAllLines(segment));
            }
        }
        return lines;
    }
}
