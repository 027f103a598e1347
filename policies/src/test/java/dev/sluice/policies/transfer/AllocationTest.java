package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.transform;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Mask;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

    private static final Policy BLOCK = policy(block("b", detect(CARD)));
    private static final Policy MASK = policy(transform("m", detect(CARD), new Mask(0, 4, true)));
    private static final Output NOWHERE = (_, _, _) -> true;

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    /// A chunk of 16 KiB may cost a few small objects of the interpreter's frames; a copy of it, or
    /// an object a field, would cost more than this.
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/x-www-form-urlencoded"})
    void aCleanChunkCostsNothing(String type) {
        byte[] chunk =
                "{\"name\":\"ordinary words and things\",\"n\":123} ".repeat(400).getBytes(UTF_8);
        for (Policy policy : List.of(BLOCK, MASK)) {
            try (Transfer transfer =
                    new Rig(policy).type(type).bodyMode(BodyMode.STREAMED).begin()) {
                long before = 0;
                for (int i = 0; i < 120; i++) {
                    if (i == 20) {
                        before = allocated();
                    }
                    transfer.body(chunk, 0, chunk.length, NOWHERE);
                }
                assertThat((allocated() - before) / 100).isLessThan(512);
            }
        }
    }

    @Test
    void aSmallCleanTransferIsCheap() {
        byte[] body = "{\"name\":\"ordinary words\"}".getBytes(UTF_8);
        Inspector inspector = new Rig(BLOCK).inspector();
        TransferHead head = new Rig(BLOCK).response(200).type("application/json").head(true);
        long before = 0;
        for (int i = 0; i < 600; i++) {
            if (i == 500) {
                before = allocated();
            }
            try (Transfer transfer = inspector.begin(head, Rig.NOW, () -> new MemoryHold(0))) {
                transfer.body(body, 0, body.length, NOWHERE);
                transfer.end(List.of());
                transfer.release(NOWHERE);
            }
        }
        assertThat((allocated() - before) / 100).isLessThan(8 << 10);
    }

    /// Many transfers wait for their events at a time: what they were read with serves the next.
    @Test
    void aTransferThatHasEndedHoldsNothingThatReads() {
        byte[] body = "{\"pan\":\"4111 1111 1111 1111\"}".getBytes(UTF_8);
        Inspector inspector = new Rig(MASK).inspector();
        TransferHead head = new Rig(MASK).response(200).type("application/json").head(true);
        List<Transfer> waiting = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < 600; i++) {
            if (i == 500) {
                before = allocated();
            }
            Transfer transfer = inspector.begin(head, Rig.NOW, () -> new MemoryHold(0));
            transfer.body(body, 0, body.length, NOWHERE);
            transfer.end(List.of());
            waiting.add(transfer);
        }
        assertThat((allocated() - before) / 100).isLessThan(12 << 10);
        waiting.forEach(Transfer::close);
    }

    /// The buffers and the native memory of a coding are used again; br has none that can be.
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd"})
    void aSmallCodedTransferIsCheap(String coding) {
        byte[] body = Rig.code("{\"name\":\"ordinary words\"}".getBytes(UTF_8), List.of(coding));
        for (Policy policy : List.of(BLOCK, MASK)) {
            Rig rig = new Rig(policy).response(200).type("application/json");
            Inspector inspector = rig.inspector();
            TransferHead head = rig.codings(List.of(coding)).head(true);
            long before = 0;
            for (int i = 0; i < 600; i++) {
                if (i == 500) {
                    before = allocated();
                }
                try (Transfer transfer = inspector.begin(head, Rig.NOW, () -> new MemoryHold(0))) {
                    transfer.body(body, 0, body.length, NOWHERE);
                    transfer.end(List.of());
                    transfer.release(NOWHERE);
                }
            }
            assertThat((allocated() - before) / 100).isLessThan(16 << 10);
        }
    }
}
