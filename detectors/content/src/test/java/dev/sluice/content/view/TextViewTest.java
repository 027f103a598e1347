package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.View;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextViewTest {

    private static final String[] PIECES = {
        "?", "name", "=", "&", "@", "%41", "%", "%4", "+", " ", "\"", "ä", "x".repeat(70), "\n"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /a%41?b=%41+c&d=%3A HTTP/1.1 +%41|GET /a%41?b=A c&d=: HTTP/1.1 +%41",
                "\"http://a/?b=c%22\" 1+1|\"http://a/?b=c\"\" 1+1",
                "/?ä=%C3%A4|/?ä=ä",
                "/?b=%zz%4|/?b=%zz%4",
                "/?b=1?c=%41|/?b=1?c=A",
                "why? a=%41|why? a=%41",
                "why?=%41|why?=%41",
                "/?b&c=%41|/?b&c=%41",
                "x ? y+1 : z|x ? y+1 : z",
                "?tel=+49+30&n=%2B1|?tel=+49 30&n=+1",
                "?m=a+b@c.example&n=a+b|?m=a+b@c.example&n=a b",
                "?m=a+b%40c.example|?m=a b@c.example",
                "?n=a+b c@d|?n=a b c@d",
            })
    void queriesAreShownAsTheirReaderSeesThem(String text, String shown) {
        assertThat(show(text).texts()).containsExactly(shown);
    }

    @Test
    void theNameOfTheFirstParameterEndsSoon() {
        assertThat(show("?" + "n".repeat(64) + "=%41").joined()).endsWith("=A");
        assertThat(show("?" + "n".repeat(65) + "=%41").joined()).endsWith("=%41");
    }

    @Test
    void anyTextShowsTheSameForEveryCut() {
        Seeded.check(
                300,
                random -> {
                    StringBuilder text = new StringBuilder("a");
                    for (int i = 0; i < 20; i++) {
                        text.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    assertThat(show(text.toString()).units()).hasSize(1);
                });
    }

    @Test
    void aReplacementTakesThePlaceOfWholeEscapes() {
        byte[] part = "GET /?mac=0C%3AE6&x=1".getBytes(UTF_8);
        View view = Views.text(Shown.contexts());
        int at = Shown.of(view, Cuts.single(part)).joined().indexOf("0C:E6");
        Edited edited = new Edited();
        view.replace(at, at + "0C:E6".length(), "x".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(part), UTF_8)).isEqualTo("GET /?mac=x&x=1");
    }

    private static Shown show(String text) {
        return EveryCut.show(Views::text, text);
    }
}
