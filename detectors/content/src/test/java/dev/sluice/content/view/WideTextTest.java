package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text in UTF-16 and UTF-32 is never read as if it were clean.
class WideTextTest {

    private static final String TEXT =
            "{\"name\":\"Zoë – 北\",\"card\":\"4111 1111 1111 1111\"}\r\n";
    private static final List<String> TYPES =
            List.of("", "application/octet-stream", "text/plain", "application/json", "text/csv");

    private static byte[] head(byte[] part) {
        return Arrays.copyOf(part, Math.min(part.length, ViewChoice.MOST));
    }

    private static void assertRefused(String type, byte[] part) throws ContentException {
        ViewChoice choice = ViewChoice.of(type);
        byte[] head = head(part);
        boolean last = part.length < ViewChoice.MOST;
        assertThatThrownBy(() -> choice.choose(head, head.length, last))
                .as(type)
                .asInstanceOf(InstanceOfAssertFactories.type(ContentException.class))
                .extracting(ContentException::uninspectable)
                .isEqualTo(Uninspectable.UNKNOWN_CODING);
        for (int length = 0; length < head.length; length++) {
            try {
                assertThat(choice.choose(head, length, false)).as(type).isEmpty();
            } catch (ContentException early) {
                assertThat(early.uninspectable()).isEqualTo(Uninspectable.UNKNOWN_CODING);
            }
        }
    }

    private static void assertRead(String type, byte[] part) throws ContentException {
        byte[] head = head(part);
        boolean last = part.length < ViewChoice.MOST;
        assertThat(ViewChoice.of(type).choose(head, head.length, last)).as(type).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void itIsRefusedWithAMarkAndWithout(String charset) throws ContentException {
        for (String text : List.of(TEXT, TEXT.repeat(20))) {
            byte[] plain = text.getBytes(Charset.forName(charset));
            byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));
            for (String type : TYPES) {
                assertRefused(type, plain);
                assertRefused(type, marked);
            }
        }
    }

    @Test
    void aMarkIsEnoughWhereTheWritingIsNotAscii() throws ContentException {
        byte[] marked = "\uFEFF北京市海淀区😀".getBytes(Charset.forName("UTF-16LE"));
        for (String type : TYPES) {
            assertRefused(type, marked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "utf-32be", "ucs-2", "ISO-10646-UCS-2"})
    void itIsRefusedByItsLabel(String charset) throws ContentException {
        String type = "text/plain; charset=" + charset;
        assertRefused(type, "4111".getBytes(UTF_8));
        assertThat(ViewChoice.of(type).choose(new byte[0], 0, true))
                .containsExactly(ViewKind.BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, PNG",
        "4C0000000114020000000000C000000000000046, a shortcut of Windows",
        "00010000000F0080000300704453494700000001, TrueType",
        "0000001866747970697363360000000069736F6D, MP4",
        "000001000100101000000100200068040000, an icon",
        "FFFE0400010002000300, numbers behind what looks like a mark",
        "0100020003000400050006000700080009000A00, small numbers",
        "0000000000000000000000000000000000000000, zeroes",
        "EFBBBF7B2261223A317D, the mark of UTF-8",
        "41004200, two characters",
        "41, one byte",
        "FFFE, a mark alone",
    })
    void binariesAreReadAsBefore(String hex, String what) throws ContentException {
        assertThat(what).isNotEmpty();
        byte[] part = HexFormat.of().parseHex(hex);
        assertRead("", part);
        assertRead("application/octet-stream", part);
    }

    @Test
    void randomBytesAreNoText() throws ContentException {
        SplittableRandom random = new SplittableRandom(20261127);
        for (int i = 0; i < 2000; i++) {
            byte[] part = new byte[ViewChoice.MOST];
            random.nextBytes(part);
            part[0] = (byte) (i % 2 == 0 ? 0xFF : 0xFE);
            part[1] = (byte) (i % 2 == 0 ? 0xFE : 0xFF);
            assertRead("application/octet-stream", part);
        }
    }

    @Test
    void ordinaryTextIsDecidedByItsSecondByte() {
        byte[] latin = "été".getBytes(ISO_8859_1);
        assertThat(WideText.of(latin, 1, false, true)).isEqualTo(WideText.UNDECIDED);
        assertThat(WideText.of(latin, 2, false, true)).isEqualTo(WideText.NO);
    }
}
