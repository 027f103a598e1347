package dev.sluice.gateway.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.testing.Seeded;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledHoldTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final EventExecutor loop = new DefaultEventExecutor();
    private final Semaphore moved = new Semaphore(0);

    @AfterEach
    void stop() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static byte[] random(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Spool spool(Path folder, long budget) {
        return new Spool(SpoolDisk.in(folder), budget, Duration.ofSeconds(10), TrafficMeter.NONE);
    }

    private SpooledHold hold(Spool spool, long most) {
        return new SpooledHold(spool, loop, moved::release, most, 65_536);
    }

    /// Runs something on the loop, where a hold lives.
    private <T> T onLoop(Callable<T> work) throws Exception {
        try {
            return loop.submit(work).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void append(SpooledHold hold, byte[] body, int from, int to) throws Exception {
        onLoop(() -> {
            hold.append(body, from, to);
            return true;
        });
    }

    private void close(SpooledHold hold, Spool spool) throws Exception {
        onLoop(() -> {
            hold.close();
            hold.close();
            return true;
        });
        spool.close();
        assertThat(spool.used()).isZero();
    }

    /// Waits until something is so, looking again whenever the disk has moved.
    private void until(Callable<Boolean> condition) throws Exception {
        while (!onLoop(condition)) {
            assertThat(moved.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givesBackWhatItGotFromMemoryAndDisk(@TempDir Path folder) {
        Seeded.check(
                20,
                random -> {
                    byte[] body = random(random, random.nextInt(400_000));
                    try {
                        Spool spool = spool(folder, 64 << 20);
                        SpooledHold hold = hold(spool, 1 << 20);
                        int at = 0;
                        while (at < body.length) {
                            int to = Math.min(body.length, at + 1 + random.nextInt(90_000));
                            append(hold, body, at, to);
                            at = to;
                        }
                        until(() -> !hold.isWriting());
                        assertThat(onLoop(hold::size)).isEqualTo(body.length);
                        assertThat(read(hold, random)).isEqualTo(body);
                        assertThat(read(hold, random)).isEqualTo(body);
                        close(hold, spool);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(names(folder)).as("no file has a name").isEmpty();
    }

    private byte[] read(SpooledHold hold, SplittableRandom random) throws Exception {
        byte[] all = new byte[(int) (long) onLoop(hold::size)];
        int at = 0;
        while (at < all.length) {
            int from = at;
            int length = Math.min(all.length - at, 1 + random.nextInt(100_000));
            until(() -> hold.ready(from));
            at += onLoop(() -> hold.read(from, all, from, length));
        }
        assertThat(onLoop(() -> hold.read(all.length, new byte[1], 0, 1))).isZero();
        return all;
    }

    @Test
    void refusesBodiesOverTheLimit(@TempDir Path folder) throws Exception {
        Spool spool = spool(folder, 64 << 20);
        SpooledHold hold = hold(spool, 100);
        append(hold, new byte[100], 0, 100);
        assertThat(refused(() -> append(hold, new byte[1], 0, 1)).limit())
                .isEqualTo("limits.holdBytes");
        close(hold, spool);
    }

    private static ContentException refused(ThrowingCallable work) {
        return catchThrowableOfType(ContentException.class, work);
    }

    @Test
    void refusesWhenTheSpoolIsFullAndGivesRoomBack(@TempDir Path folder) throws Exception {
        Spool spool = spool(folder, 200_000);
        byte[] body = new byte[250_000];
        SpooledHold first = hold(spool, 1 << 20);
        SpooledHold second = hold(spool, 1 << 20);
        append(first, body, 0, 200_000);
        assertThat(refused(() -> append(second, body, 0, 250_000)).limit())
                .isEqualTo("limits.spoolBytes");
        onLoop(() -> {
            first.close();
            return true;
        });
        close(second, spool);
    }

    @Test
    void tellsWhenTheDiskCannotBeUsed(@TempDir Path folder) throws Exception {
        Spool spool = spool(folder.resolve("missing"), 1 << 20);
        SpooledHold hold = hold(spool, 1 << 20);
        append(hold, new byte[200_000], 0, 200_000);
        until(() -> !hold.isWriting());
        for (ThrowingCallable use :
                List.<ThrowingCallable>of(
                        () -> onLoop(() -> complete(hold)),
                        () -> append(hold, new byte[1], 0, 1),
                        () -> onLoop(() -> hold.ready(70_000)))) {
            ContentException failed = refused(use);
            assertThat(failed.uninspectable()).isEqualTo(Uninspectable.INTERNAL_ERROR);
            assertThat(failed.getMessage()).doesNotContain(folder.toString());
        }
        close(hold, spool);
    }

    private static boolean complete(SpooledHold hold) throws ContentException {
        hold.complete();
        return true;
    }

    @Test
    void saysWhenItIsBehindAndCatchesUp() throws Exception {
        SlowDisk disk = new SlowDisk();
        Spool spool = new Spool(disk, 1 << 30, Duration.ofSeconds(30), TrafficMeter.NONE);
        SpooledHold hold = hold(spool, 1 << 30);
        byte[] body = random(new SplittableRandom(7), 1_000_000);
        append(hold, body, 0, 200_000);
        assertThat(onLoop(hold::isBehind)).isFalse();
        assertThat(onLoop(hold::isWriting)).isTrue();
        append(hold, body, 200_000, body.length);
        assertThat(onLoop(hold::isBehind)).isTrue();
        disk.let();
        until(() -> !hold.isWriting());
        assertThat(onLoop(hold::isBehind)).isFalse();
        assertThat(read(hold, new SplittableRandom(8))).isEqualTo(body);
        close(hold, spool);
    }

    @Test
    void aBodyThatIsGivenUpWhileTheDiskIsAtWorkIsFreedBehindIt() throws Exception {
        SlowDisk disk = new SlowDisk();
        Spool spool = new Spool(disk, 1 << 30, Duration.ofSeconds(30), TrafficMeter.NONE);
        SpooledHold hold = hold(spool, 1 << 30);
        append(hold, new byte[400_000], 0, 400_000);
        disk.awaitWrite();
        onLoop(() -> {
            hold.close();
            return true;
        });
        assertThat(spool.used()).isZero();
        assertThat(disk.closed()).isFalse();
        disk.let();
        await().until(disk::closed);
        spool.close();
    }

    @Test
    void writesNothingReadable(@TempDir Path folder) throws Exception {
        Spool spool = spool(folder, 64 << 20);
        byte[] canary = "canary 4111111111111111 ".getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[300_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = canary[i % canary.length];
        }
        SpooledHold hold = hold(spool, 1 << 20);
        append(hold, body, 0, body.length);
        until(() -> !hold.isWriting());
        List<Path> opened = openFiles();
        assertThat(opened).hasSize(Files.isDirectory(DESCRIPTORS) ? 1 : 0);
        for (Path open : opened) {
            assertThat(Files.readAllBytes(open)).hasSizeGreaterThan(190_000);
            assertThat(new String(Files.readAllBytes(open), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary");
        }
        close(hold, spool);
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
