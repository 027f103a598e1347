package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.EngineStatus;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineDecisionTest {

    private static final InfoType WORD = new InfoType("WORD");

    @Test
    void whoeverListensIsToldWhichEngineScansAndWhy() throws InterruptedException {
        BlockingQueue<EngineStatus> told = new LinkedBlockingQueue<>();
        Engine.onDecision(told::add);
        Detector detector =
                Detector.of(WORD, Category.CUSTOM)
                        .pattern(new DetectorPattern("word", Likelihood.LIKELY, null, null, false))
                        .build();
        Scanner scanner = Engine.compile(List.of(detector));
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        byte[] text = new byte[32 << 10];
        Arrays.fill(text, (byte) ' ');
        Batch batch = new Batch();
        batch.begin(text, 0, text.length, 0);
        batch.unit(0, text.length, FieldContexts.ROOT);
        scan.feed(batch, _ -> {});
        EngineStatus status = told.poll(100, TimeUnit.SECONDS);
        assertThat(status).isNotNull().isEqualTo(Engine.status());
        assertThat(status.toString()).startsWith(status.engine() + ": ");
        told.clear();
        Engine.onDecision(told::add);
        assertThat(told).as("at once, when it is known").containsExactly(status);
    }
}
