package dev.sluice.gateway.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledHoldTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private static byte[] random(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void givesBackWhatItGotFromMemoryAndDisk(@TempDir Path folder) {
        Spool spool = new Spool(folder, 64 << 20, TrafficMeter.NONE);
        Seeded.check(
                20,
                random -> {
                    byte[] body = random(random, random.nextInt(400_000));
                    try (SpooledHold hold = new SpooledHold(spool, 1 << 20, 65_536)) {
                        int at = 0;
                        while (at < body.length) {
                            int to = Math.min(body.length, at + 1 + random.nextInt(90_000));
                            hold.append(body, at, to);
                            at = to;
                        }
                        assertThat(hold.size()).isEqualTo(body.length);
                        assertThat(read(hold, random)).isEqualTo(body);
                        assertThat(read(hold, random)).isEqualTo(body);
                    } catch (ContentException e) {
                        throw new IllegalStateException(e);
                    }
                    assertThat(spool.used()).isZero();
                });
        assertThat(names(folder)).as("no file has a name").isEmpty();
    }

    private static byte[] read(SpooledHold hold, SplittableRandom random) throws ContentException {
        byte[] all = new byte[(int) hold.size()];
        int at = 0;
        while (at < all.length) {
            at += hold.read(at, all, at, Math.min(all.length - at, 1 + random.nextInt(100_000)));
        }
        assertThat(hold.read(at, new byte[1], 0, 1)).isZero();
        return all;
    }

    @Test
    void refusesBodiesOverTheLimit(@TempDir Path folder) throws Exception {
        Spool spool = new Spool(folder, 64 << 20, TrafficMeter.NONE);
        try (SpooledHold hold = new SpooledHold(spool, 100, 100)) {
            hold.append(new byte[100], 0, 100);
            ContentException over =
                    catchThrowableOfType(
                            ContentException.class, () -> hold.append(new byte[1], 0, 1));
            assertThat(over.limit()).isEqualTo("limits.holdBytes");
        }
    }

    @Test
    void refusesWhenTheSpoolIsFullAndGivesRoomBack(@TempDir Path folder) throws Exception {
        Spool spool = new Spool(folder, 200_000, TrafficMeter.NONE);
        byte[] body = new byte[250_000];
        try (SpooledHold first = new SpooledHold(spool, 1 << 20, 65_536);
                SpooledHold second = new SpooledHold(spool, 1 << 20, 65_536)) {
            first.append(body, 0, 200_000);
            ContentException full =
                    catchThrowableOfType(
                            ContentException.class, () -> second.append(body, 0, 250_000));
            assertThat(full.limit()).isEqualTo("limits.spoolBytes");
        }
        assertThat(spool.used()).isZero();
    }

    @Test
    void tellsWhenTheDiskCannotBeUsed(@TempDir Path folder) throws Exception {
        Spool spool = new Spool(folder.resolve("missing"), 1 << 20, TrafficMeter.NONE);
        try (SpooledHold hold = new SpooledHold(spool, 1 << 20, 65_536)) {
            ContentException failed =
                    catchThrowableOfType(
                            ContentException.class,
                            () -> hold.append(new byte[100_000], 0, 100_000));
            assertThat(failed.uninspectable()).isEqualTo(Uninspectable.INTERNAL_ERROR);
            assertThat(failed.getMessage()).doesNotContain(folder.toString());
        }
    }

    @Test
    void writesNothingReadable(@TempDir Path folder) throws Exception {
        Spool spool = new Spool(folder, 64 << 20, TrafficMeter.NONE);
        byte[] canary = "canary 4111111111111111 ".getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[300_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = canary[i % canary.length];
        }
        try (SpooledHold hold = new SpooledHold(spool, 1 << 20, 65_536)) {
            hold.append(body, 0, body.length);
            List<Path> opened = openFiles();
            assertThat(opened).hasSize(Files.isDirectory(DESCRIPTORS) ? 1 : 0);
            for (Path open : opened) {
                assertThat(Files.readAllBytes(open)).hasSizeGreaterThan(190_000);
                assertThat(new String(Files.readAllBytes(open), StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary");
            }
        }
    }

    /// Deleted files of the spool that this process holds open; none where there is no /proc.
    private static List<Path> openFiles() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.filter(SpooledHoldTest::isSpool).toList();
        }
    }

    private static boolean isSpool(Path link) {
        try {
            return Files.readSymbolicLink(link).toString().contains("hold-");
        } catch (IOException _) {
            // Closed meanwhile.
            return false;
        }
    }

    private static List<Path> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
