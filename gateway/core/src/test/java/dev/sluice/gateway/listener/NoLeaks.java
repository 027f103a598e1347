package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Fails a test class in which a buffer was lost. One buffer is lost on purpose at the end: when
/// the detector has found it, it has found the others too.
public final class NoLeaks implements BeforeAllCallback, AfterAllCallback {

    private static final String SENTINEL = "lost on purpose";
    private static final List<String> LEAKS = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        // The buffer lost on purpose need not be read by people; the others are in the assertion.
        ((Logger) LoggerFactory.getLogger(ResourceLeakDetector.class)).setAdditive(false);
        ByteBufUtil.setLeakListener((_, records) -> LEAKS.add(records));
        LEAKS.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        lose();
        Awaitility.await("the leak detector finds the buffer lost on purpose")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(NoLeaks::foundSentinel);
        assertThat(LEAKS).allSatisfy(leak -> assertThat(leak).contains(SENTINEL));
    }

    private static void lose() {
        ByteBuf lost = UnpooledByteBufAllocator.DEFAULT.directBuffer(16);
        // The detector tells equal reports once only.
        lost.touch(SENTINEL + " " + System.nanoTime());
    }

    private static boolean foundSentinel() {
        System.gc();
        UnpooledByteBufAllocator.DEFAULT.directBuffer(16).release();
        return LEAKS.stream().anyMatch(leak -> leak.contains(SENTINEL));
    }
}
