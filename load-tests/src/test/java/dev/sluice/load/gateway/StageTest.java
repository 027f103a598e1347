package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.gateway.config.GatewayLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// What is sent and served is valid, and as large as the report says.
class StageTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void documentsAreValid(@TempDir Path folder) throws IOException {
        Stage stage = Stage.make(folder);
        assertThat(stage.loads()).hasSize(5);
        for (Load load : stage.loads()) {
            Path file =
                    load.script().isEmpty()
                            ? stage.files().resolve(load.path().substring(1))
                            : folder.resolve("body.json");
            assertThat(Files.size(file)).isEqualTo(load.bodyBytes());
            assertThat(json.readTree(Files.readAllBytes(file)).isArray()).isTrue();
        }
    }

    @Test
    void blocksAreWholeLines() {
        String block = new String(Stage.block(1 << 16), StandardCharsets.US_ASCII);
        assertThat(block).hasSize(1 << 16);
        block.strip().lines().forEach(line -> assertThat(json.readTree(line).isObject()).isTrue());
    }

    @Test
    void theGatewaysFileLoads(@TempDir Path folder) throws IOException {
        Stage stage = Stage.make(folder);
        Path file = stage.configuration(folder, 8080, 9901, 8081, 8082);
        assertThat(new GatewayLoader(Map.of()).load(file).hasErrors()).isFalse();
    }
}
