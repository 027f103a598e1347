package dev.sluice.detectors.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.testing.Seeded;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Masks of a text that goes on leave out no place that they would name if they knew the rest: a
/// value that is cut by a chunk's end would be lost.
class OpenEndTest {

    private static final Program PROGRAM =
            ((EngineScanner) Engine.compile(Catalogue.builtIn().detectors())).program();

    private static final byte[] EXAMPLES =
            Catalogue.builtIn().entries().stream()
                    .flatMap(entry -> entry.examples().stream())
                    .map(example -> example.text())
                    .collect(Collectors.joining("\n"))
                    .getBytes(UTF_8);

    /// The places of one plane.
    private static final class Places extends MaskStream {
        private final Masks masks;
        private final Plane plane;

        Places(Masks masks, Plane plane, Begins begins) {
            super(begins);
            this.masks = masks;
            this.plane = plane;
        }

        @Override
        void fill(MaskSlice slice, long[] out) {
            masks.fill(plane, slice, out);
        }

        BitSet in(byte[] text, int past, boolean more) {
            begin(text, past, more);
            BitSet places = new BitSet();
            for (int at = next(0, past); at < past; at = next(at + 1, past)) {
                places.set(at);
            }
            return places;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceIsLeftOutForWhatIsNotKnownYet(Kernel kernel) {
        Masks masks = new CloserMasks(kernel.masks(PROGRAM), PROGRAM);
        Seeded.check(
                400,
                random -> {
                    int length = 1 + random.nextInt(3000);
                    int from = random.nextInt(EXAMPLES.length - length);
                    byte[] text = Arrays.copyOfRange(EXAMPLES, from, from + length);
                    int cut = 1 + random.nextInt(length);
                    // What stands behind a text in its array is not of it.
                    byte[] known = Arrays.copyOf(text, cut + random.nextInt(100));
                    random.nextBytes(known);
                    System.arraycopy(text, 0, known, 0, cut);
                    List<Plane> planes = List.of(Plane.values());
                    Plane plane = planes.get(random.nextInt(planes.size()));
                    Begins begins = new Begins();
                    begins.only(0, length);
                    Places places = new Places(masks, plane, begins);
                    BitSet all = places.in(text, length, false);
                    BitSet soFar = places.in(known, cut, true);
                    BitSet lost = all.get(0, cut);
                    lost.andNot(soFar);
                    assertThat(lost)
                            .as("%s of %d, cut at %d", plane, length, cut)
                            .isEqualTo(new BitSet());
                });
    }
}
