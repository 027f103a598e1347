package dev.sluice.load.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.load.profile.HotFrames.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotFramesTest {

    private static final Frame VECTOR = new Frame("ByteVector.compare", 10, false);
    private static final Frame KERNEL = new Frame("Planes.fill", 42, true);
    private static final Frame SCAN = new Frame("Scan.feed", 7, true);

    private final HotFrames frames = new HotFrames();

    @Test
    void timeInALibraryBelongsToTheLineThatAskedForIt() {
        frames.sample(List.of(VECTOR, KERNEL, SCAN));
        frames.sample(List.of(KERNEL, SCAN));
        frames.sample(List.of(SCAN));
        frames.sample(List.of(SCAN, SCAN));
        frames.sample(List.of());
        assertThat(frames.samples()).isEqualTo(4);
        assertThat(frames.methods(1).csv()).endsWith("\nScan.feed,50.0,2\n");
        assertThat(frames.lines(9).csv()).endsWith("\nPlanes.fill:42,50.0,2\nScan.feed:7,50.0,2\n");
        assertThat(frames.callers(9).csv()).endsWith("\nScan.feed,100.0,4\nPlanes.fill,50.0,2\n");
    }
}
