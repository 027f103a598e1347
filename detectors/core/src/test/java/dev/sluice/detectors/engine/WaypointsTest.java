package dev.sluice.detectors.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.testing.Seeded;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaypointsTest {

    private static final String KEY = "k".repeat(60) + "MARK" + "e".repeat(8);

    private final Waypoints waypoints = of("[a-z]{60}MARK[a-z]{4,8}");

    private static Waypoints of(String regex) {
        Detector detector =
                Detector.of(new InfoType("KEY"), Category.CUSTOM)
                        .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                        .build();
        EngineScanner scanner = (EngineScanner) Engine.compile(List.of(detector));
        return Waypoints.of(scanner.program().openings().free().getFirst().pattern());
    }

    private static TextWindow window(String text, int past, boolean closed) {
        TextWindow window = new TextWindow();
        window.set(text.getBytes(US_ASCII), 0, past, 0);
        window.closed = closed;
        return window;
    }

    @Test
    void aMatchHasThem() {
        assertThat(waypoints.may(window(" " + KEY, 1 + KEY.length(), true), 1)).isTrue();
    }

    @Test
    void whatHasOtherBytesThereIsNoMatch() {
        String other = KEY.replace("MARK", "mark");
        assertThat(waypoints.may(window(other, other.length(), true), 0)).isFalse();
    }

    /// The text behind decides, if there is any.
    @Test
    void whatIsNotThereYetMayBeAMatch() {
        for (int past = 1; past < KEY.length(); past++) {
            assertThat(waypoints.may(window(KEY, past, false), 0)).as("%d bytes", past).isTrue();
        }
        assertThat(waypoints.may(window(KEY, 50, true), 0)).isFalse();
    }

    @Test
    void placesBehindTheShortestMatchTellNothing() {
        Waypoints open = of("[a-z]{8,100}MARK");
        assertThat(open.may(window("abcdefghMARK", 12, true), 0)).isTrue();
        assertThat(open.may(window("-".repeat(200), 200, true), 0)).isTrue();
    }

    /// Ways of different lengths: at a place stands what any of them has there.
    @Test
    void noWayOfAPatternIsLost() {
        Waypoints ways = of("[a-z]{50}(?:AB|[a-z]{3}CD|[0-9]{2,4}EF)[a-z]{20}");
        Seeded.check(
                200,
                random -> {
                    String[] middles = {"AB", "xyzCD", "12EF", "123EF", "1234EF"};
                    String middle = middles[random.nextInt(middles.length)];
                    String text = "q".repeat(50) + middle + "z".repeat(20);
                    assertThat(ways.may(window(text, text.length(), true), 0)).isTrue();
                });
    }
}
