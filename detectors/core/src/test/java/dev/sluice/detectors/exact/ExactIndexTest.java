package dev.sluice.detectors.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.testing.MemoryIndex;
import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactIndexTest {

    private static byte[] file() {
        return new MemoryIndex()
                .column("email", ColumnType.EMAIL, true)
                .column("name", ColumnType.NAME, false)
                .row("ada@example.com", "Ada Lovelace")
                .row("karl@example.org", "Karl Müller")
                .bytes();
    }

    private static ExactIndex open(byte[] file, ExactKey key) throws IndexException {
        return ExactIndex.open(MemorySegment.ofArray(file), key);
    }

    @Test
    void anotherKeyOpensNothingAndSaysSo() {
        ExactKey other = new ExactKey(new byte[32]);
        assertThatThrownBy(() -> open(file(), other))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("another key")
                .hasMessageContaining(other.id())
                .hasMessageContaining(MemoryIndex.KEY.id());
    }

    @Test
    void aKeyHasEnoughBytes() {
        assertThatThrownBy(() -> new ExactKey("short\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ExactKey("k".repeat(40).getBytes(StandardCharsets.US_ASCII)).toString())
                .doesNotContain("kkk");
    }

    /// Every changed byte is noticed, wherever it stands.
    @Test
    void everyDamageIsNoticed() throws IndexException {
        byte[] file = file();
        assertThat(open(file, MemoryIndex.KEY).header().rows()).isEqualTo(2);
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> open(damaged, MemoryIndex.KEY))
                    .as("byte " + at)
                    .isInstanceOf(IndexException.class);
        }
        for (int length : new int[] {0, 5, IndexFile.PREAMBLE, file.length - 1}) {
            assertThatThrownBy(() -> open(Arrays.copyOf(file, length), MemoryIndex.KEY))
                    .isInstanceOf(IndexException.class);
        }
    }

    @Test
    void theFileHoldsNoValue() {
        String text = new String(file(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("email").doesNotContain("ada").doesNotContain("Lovelace");
    }

    @Test
    void tablesAndDocumentsAreToldApart() {
        assertThatThrownBy(() -> DocumentIndex.open(MemorySegment.ofArray(file()), MemoryIndex.KEY))
                .hasMessageContaining("of a table, not of documents");
    }

    /// Two bytes a key, and fewer than one absent key in a hundred passes.
    @Test
    void theFilterIsSmallAndRejects() {
        int keys = 200_000;
        SplittableRandom random = new SplittableRandom(7);
        long[] places = random.longs(keys).toArray();
        KeyedTable table = table(places);
        for (long place : places) {
            assertThat(table.mayHold(place)).isTrue();
        }
        int passed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            passed += table.mayHold(random.nextLong()) ? 1 : 0;
        }
        assertThat(passed).isLessThan(10_000);
        assertThat(new TableLayout(0, keys).words() * 8.0 / keys).isLessThan(2.001);
    }

    @Test
    void theTableKnowsItsEntriesAndNoOthers() {
        Seeded.check(
                30,
                random -> {
                    long[] places = random.longs(1 + random.nextInt(500)).toArray();
                    KeyedTable table = table(places);
                    int[] out = new int[TableLayout.MOST_EQUAL];
                    for (int i = 0; i < places.length; i++) {
                        assertThat(table.find(places[i], tag(places[i]), out)).isEqualTo(1);
                        assertThat(out[0]).isEqualTo(i);
                        assertThat(table.find(places[i], 5, out)).isZero();
                    }
                });
    }

    @Test
    void ofManyEqualEntriesSomeAreKept() {
        long[] places = new long[200];
        Arrays.fill(places, 42);
        int[] out = new int[TableLayout.MOST_EQUAL];
        assertThat(table(places).find(42, tag(42), out)).isEqualTo(TableLayout.MOST_EQUAL);
    }

    private static long tag(long place) {
        return place * 31;
    }

    private static KeyedTable table(long[] places) {
        TableLayout layout = new TableLayout(64, places.length);
        byte[] file = new byte[(int) layout.end()];
        KeyedTableWriter writer =
                new KeyedTableWriter(
                        layout, (at, bytes) -> bytes.get(file, (int) at, bytes.remaining()));
        try {
            for (int i :
                    IntStream.range(0, places.length)
                            .boxed()
                            .sorted(Comparator.comparingLong(i -> TableLayout.order(places[i])))
                            .toList()) {
                writer.add(places[i], tag(places[i]), i);
            }
            return new KeyedTable(MemorySegment.ofArray(file), layout, writer.finish());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
