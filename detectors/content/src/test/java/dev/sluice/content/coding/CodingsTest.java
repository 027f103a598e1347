package dev.sluice.content.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingsTest {

    static List<List<String>> stacks() {
        return List.of(
                List.of(),
                List.of("gzip"),
                List.of("deflate"),
                List.of("br"),
                List.of("zstd"),
                List.of("gzip", "gzip"),
                List.of("br", "gzip"),
                List.of("deflate", "zstd", "br"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everyCutDecodesToTheSameBytes(List<String> codings) throws ContentException {
        byte[] plain = Coded.text(600, new SplittableRandom(1));
        byte[] coded = Coded.encode(codings, plain);
        for (int at = 0; at <= coded.length; at++) {
            assertThat(Coded.decode(codings, Cuts.at(coded, at))).isEqualTo(plain);
        }
        assertThat(Coded.decode(codings, Cuts.single(coded))).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void largeBodiesRoundTrip(List<String> codings) {
        Seeded.check(
                5,
                random -> {
                    byte[] plain = Coded.text(random.nextInt(300_000), random);
                    byte[] decoded = new byte[0];
                    try {
                        byte[] coded = Coded.encode(codings, plain);
                        decoded = Coded.decode(codings, Cuts.random(coded, 20_000, random));
                    } catch (ContentException e) {
                        throw new AssertionError(e);
                    }
                    assertThat(decoded).isEqualTo(plain);
                });
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void flushedBytesAreReadable(List<String> codings) throws ContentException {
        Coded.Collected coded = new Coded.Collected();
        Coded.Collected decoded = new Coded.Collected();
        try (ContentEncoder encoder = Codings.encoder(codings);
                ContentDecoder decoder = Codings.decoder(codings, Coded.LIMITS)) {
            int given = 0;
            for (byte[] event : Cuts.at(Coded.text(200, new SplittableRandom(2)), 77)) {
                encoder.feed(event, 0, event.length, coded);
                encoder.flush(coded);
                byte[] all = coded.bytes();
                decoder.feed(all, given, all.length, decoded);
                given = all.length;
            }
        }
        assertThat(decoded.bytes()).isEqualTo(Coded.text(200, new SplittableRandom(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void aBodyWithoutBytesIsEmpty(String coding) throws ContentException {
        assertThat(Coded.decode(List.of(coding), List.of())).isEmpty();
        assertThat(Coded.decode(List.of(coding), List.of(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void everyTruncationIsNoticed(String coding) throws ContentException {
        byte[] coded = Coded.encode(List.of(coding), Coded.text(300, new SplittableRandom(3)));
        for (int at = 1; at < coded.length; at++) {
            assertCause(coding, Cuts.at(coded, at).getFirst(), Uninspectable.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void bytesBehindTheEndAreBroken(String coding) throws ContentException {
        byte[] coded = Coded.encode(List.of(coding), Coded.text(300, new SplittableRandom(4)));
        byte[] longer = Coded.join(coded, new byte[] {'4', '1', '1', '1', '1', '1'});
        for (int at = coded.length - 3; at <= longer.length; at++) {
            List<byte[]> pieces = Cuts.at(longer, at);
            assertThatThrownBy(() -> Coded.decode(List.of(coding), pieces))
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            e ->
                                    assertThat(e.uninspectable())
                                            .isEqualTo(Uninspectable.BROKEN_CODING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void membersAndFramesFollowOneAnother(String coding) throws ContentException {
        byte[] first = Coded.text(100, new SplittableRandom(5));
        byte[] second = Coded.text(90, new SplittableRandom(6));
        List<String> codings = List.of(coding);
        byte[] coded =
                Coded.join(
                        Coded.encode(codings, first),
                        Coded.encode(codings, new byte[0]),
                        Coded.encode(codings, second));
        for (int at = 0; at <= coded.length; at++) {
            assertThat(Coded.decode(codings, Cuts.at(coded, at)))
                    .isEqualTo(Coded.join(first, second));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void changedBytesNeverGiveAnythingButAContentException(String coding) {
        Seeded.check(
                200,
                random -> {
                    byte[] plain = Coded.text(500, random);
                    try {
                        byte[] coded = Coded.encode(List.of(coding), plain);
                        coded[random.nextInt(coded.length)] ^= (byte) (1 + random.nextInt(255));
                        byte[] decoded = Coded.decode(List.of(coding), List.of(coded));
                        assertThat(decoded).hasSizeLessThan(1 << 20);
                    } catch (ContentException e) {
                        assertThat(e.uninspectable())
                                .isIn(
                                        Uninspectable.BROKEN_CODING,
                                        Uninspectable.TRUNCATED,
                                        Uninspectable.OVER_LIMIT);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void aBombEndsAtTheRatioAtTheSameByteForEveryCut(String coding) throws ContentException {
        byte[] coded = Coded.encode(List.of(coding), new byte[64 << 20]);
        SplittableRandom random = new SplittableRandom(7);
        int first = bombSize(coding, List.of(coded));
        assertThat(first).isBetween(1 << 20, Math.max(2 << 20, coded.length * 201 + 4096 * 200));
        assertThat(bombSize(coding, Cuts.random(coded, 300, random))).isEqualTo(first);
        assertThat(bombSize(coding, Cuts.random(coded, 9000, random))).isEqualTo(first);
    }

    private static int bombSize(String coding, List<byte[]> pieces) {
        Coded.Collected out = new Coded.Collected();
        assertThatThrownBy(() -> Coded.decode(List.of(coding), pieces, Coded.LIMITS, out))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.limit()).isEqualTo("limits.decodedRatio"));
        return out.bytes().length;
    }

    @Test
    void aBombInABombCountsByTheBytesThatCameIn() throws ContentException {
        List<String> twice = List.of("gzip", "gzip");
        byte[] coded = Coded.encode(twice, new byte[64 << 20]);
        Coded.Collected out = new Coded.Collected();
        assertThatThrownBy(() -> Coded.decode(twice, List.of(coded), Coded.LIMITS, out))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.limit()).isEqualTo("limits.decodedRatio"));
        assertThat(out.bytes()).hasSize(1 << 20);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void theSizeIsLimitedToTheByte(List<String> codings) throws ContentException {
        if (codings.isEmpty()) {
            return;
        }
        byte[] plain = Coded.text(5000, new SplittableRandom(8));
        byte[] coded = Coded.encode(codings, plain);
        CodingLimits enough = new CodingLimits(5000, 200, 1 << 20, 5);
        assertThat(Coded.decode(codings, List.of(coded), enough, new Coded.Collected()))
                .isEqualTo(plain);
        Coded.Collected out = new Coded.Collected();
        CodingLimits tooLittle = new CodingLimits(4999, 200, 1 << 20, 5);
        assertThatThrownBy(() -> Coded.decode(codings, List.of(coded), tooLittle, out))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.limit()).isEqualTo("limits.decodedBytes"));
        assertThat(out.bytes()).hasSizeLessThanOrEqualTo(4999);
    }

    @Test
    void namesAreReadFromAllFields() {
        assertThat(Codings.parse(List.of("GZIP, identity", " br ,, X-Gzip", "")))
                .containsExactly("gzip", "br", "gzip");
        assertThat(Codings.parse(List.of("identity"))).isEmpty();
    }

    @Test
    void unknownAndTooManyCodingsAreRefused() {
        assertThatThrownBy(() -> Codings.decoder(List.of("gzip", "compress"), Coded.LIMITS))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.uninspectable()).isEqualTo(Uninspectable.UNKNOWN_CODING));
        assertThatThrownBy(() ->
                        Codings.decoder(List.of("br", "br", "br", "br", "br", "br"), Coded.LIMITS))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.limit()).isEqualTo("limits.codings"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void closingTwiceIsAllowed(List<String> codings) throws ContentException {
        ContentDecoder decoder = Codings.decoder(codings, Coded.LIMITS);
        decoder.close();
        ContentEncoder encoder = Codings.encoder(codings);
        encoder.close();
        encoder.close();
        assertThat(decoder).satisfies(ContentDecoder::close);
    }

    private static void assertCause(String coding, byte[] coded, Uninspectable cause) {
        assertThatThrownBy(() -> Coded.decode(List.of(coding), List.of(coded)))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.uninspectable()).isEqualTo(cause));
    }
}
