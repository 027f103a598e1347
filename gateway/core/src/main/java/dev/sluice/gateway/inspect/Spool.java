package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.gateway.metrics.TrafficMeter;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// The disk space that held bodies share, and the threads that read and write it: an event loop
/// never waits for a disk. What is on the disk is AES-GCM under a key that is made at start and
/// never leaves memory: what is left there after a crash is noise. Thread-safe.
public final class Spool implements AutoCloseable {

    static final String LIMIT = "limits.spoolBytes";

    /// Bytes that are sealed and written at once.
    static final int RECORD_BYTES = 64 << 10;

    /// Each hold has one task at a time, so more threads would only wait for the same disk.
    private static final int THREADS = 2;

    /// Records that wait for the disk before every hold stops taking more.
    private static final int MOST_WAITING = 512;

    private static final int IDLE_RECORDS = 64;

    private final SpoolDisk disk;
    private final long budget;
    private final Duration stall;
    private final TrafficMeter meter;
    private final SecretKey key;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("sluice-spool-", 0).factory());
    private final ArrayBlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(IDLE_RECORDS);
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    /// @param budget most bytes of all bodies together (`limits.spoolBytes`)
    /// @param stall longest time the disk may take for one record (`timeouts.spoolStall`)
    public Spool(SpoolDisk disk, long budget, Duration stall, TrafficMeter meter) {
        this.disk = disk;
        this.budget = budget;
        this.stall = stall;
        this.meter = meter;
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            this.key = generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES", e);
        }
    }

    /// Bytes in use on disk.
    public long used() {
        return used.get();
    }

    /// Ends its threads; what they work on is ended first, and what waits is not begun.
    @Override
    public void close() {
        threads.shutdown();
    }

    SpoolDisk disk() {
        return disk;
    }

    Duration stall() {
        return stall;
    }

    TrafficMeter meter() {
        return meter;
    }

    SecretKey key() {
        return key;
    }

    /// A number that no record of this process had before: its nonce.
    long nextRecord() {
        return records.getAndIncrement();
    }

    void take(long bytes) throws ContentException {
        if (used.addAndGet(bytes) > budget) {
            used.addAndGet(-bytes);
            throw ContentException.overLimit(LIMIT, "the spool is full");
        }
        meter.held("spool", bytes);
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
        meter.held("spool", -bytes);
    }

    /// Runs work that may block.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException after [#close]
    void execute(Runnable work) {
        threads.execute(work);
    }

    /// Records that begin to wait for the disk, less those that wait no more.
    void waiting(int change) {
        waiting.addAndGet(change);
    }

    /// Whether so much waits for the disk that a hold for which any record waits takes no more.
    boolean isBusy() {
        return waiting.get() >= MOST_WAITING;
    }

    /// Room for one record, its content not defined.
    byte[] record() {
        byte @Nullable [] used = idle.poll();
        return used == null ? new byte[RECORD_BYTES] : used;
    }

    /// Takes the room back; nothing of a body stays in it.
    void giveBack(byte[] record) {
        Arrays.fill(record, (byte) 0);
        var _ = idle.offer(record);
    }
}
