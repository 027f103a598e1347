package dev.sluice.load.scan;

import com.sun.management.ThreadMXBean;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import java.lang.management.ManagementFactory;

/// What the state of one scan takes, in bytes that its thread allocated.
///
/// @param fresh with its field contexts, before any text
/// @param used after 1 MiB of text in chunks
/// @param steady allocated by another MiB with the same state
record StateMemory(long fresh, long used, long steady) {

    /// Of a record.
    static final int ROUNDS = 64;

    private static final FindingSink NOTHING = _ -> {};

    /// In this thread.
    ///
    /// @param rounds that the result is the mean of
    static StateMemory measure(int rounds) {
        Scanner scanner = Engine.compile(Detectors.patterns());
        byte[] text = Corpus.JSON.bytes(1 << 20, Peer.SEED);
        long[] sums = new long[3];
        for (int i = -rounds / 4; i < rounds; i++) {
            // Class loading and the first compilations are no part of a state.
            round(scanner, text, i < 0 ? new long[3] : sums);
        }
        return new StateMemory(sums[0] / rounds, sums[1] / rounds, sums[2] / rounds);
    }

    private static void round(Scanner scanner, byte[] text, long[] sums) {
        long before = allocated();
        Scan scan = SluiceScanning.newScan(scanner);
        long made = allocated() - before;
        SluiceScanning scanning = new SluiceScanning(text, Peer.CHUNK, scanner);
        before = allocated();
        scanning.scan(scan, NOTHING);
        long first = allocated() - before;
        scanning.scan(scan, NOTHING);
        sums[0] += made;
        sums[1] += made + first;
        sums[2] += allocated() - before - first;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
