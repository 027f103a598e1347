package dev.sluice.load.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Requests at a fixed rate, whether or not the ones before were answered in time: a peer that
/// stalls is charged for all that had to wait. wrk cannot do that: it sends the next request only
/// after an answer.
///
/// @param perSecond requests over all connections
/// @param seconds of it
/// @param connections that are kept, each with a thread
record OpenLoop(int perSecond, int seconds, int connections) {

    private static final long NANOS = 1_000_000_000;

    /// A sleeping thread wakes some 60 µs late; the rest is waited for awake.
    private static final long AWAKE = 100_000;

    /// Sends a request again and again.
    ///
    /// @param status that each answer must have
    Latencies run(int port, byte[] request, int status) throws InterruptedException {
        long[] nanos = new long[perSecond * seconds];
        Arrays.fill(nanos, -1);
        long begin = System.nanoTime() + NANOS / 5;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            Runnable sender =
                    () -> {
                        try (Connection connection = new Connection(port)) {
                            for (int at = first; at < nanos.length; at += connections) {
                                long due = begin + at * NANOS / perSecond;
                                awaitTime(due);
                                if (connection.exchange(request) == status) {
                                    nanos[at] = System.nanoTime() - due;
                                }
                            }
                        } catch (IOException e) {
                            // What is left counts as failed, and the report shows how many.
                            System.err.println("open loop: " + e.getMessage());
                        }
                    };
            threads.add(Thread.ofPlatform().name("open-loop-" + i).start(sender));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Latencies.of(nanos);
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > AWAKE) {
                LockSupport.parkNanos(left - AWAKE);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
