package dev.sluice.gateway.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "access.log.gz, access.log, gzip, text/plain",
        "orders.JSON.zst, orders.JSON, zstd, application/json"
    })
    void aCodingIsTakenOffTheName(String name, String part, String coding, String mediaType) {
        assertEquals(
                new FileKind(part, List.of(coding), mediaType), FileKind.of(Path.of("data", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gz", "json", "README"})
    void aNameWithoutADotHasNoExtension(String name) {
        assertEquals(new FileKind("", List.of(), ""), FileKind.of(Path.of("symbols", name)));
    }
}
