package dev.sluice.content;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// A few idle objects for use again. Thread-safe; a thread mostly meets the slots it used before.
/// When all slots are full, what is given back is left to the collector.
public final class ScratchPool<T> {

    private static final int SLOTS = 64;
    private static final int TRIES = 8;

    private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    /// @param maker called where no idle one is at hand
    public ScratchPool(Supplier<T> maker) {
        this.maker = maker;
    }

    /// One that is idle, or a new one.
    public T take() {
        int first = first();
        for (int i = 0; i < TRIES; i++) {
            int slot = (first + i) & (SLOTS - 1);
            T idle = slots.get(slot);
            if (idle != null && slots.compareAndSet(slot, idle, null)) {
                return idle;
            }
        }
        return maker.get();
    }

    /// Takes one back.
    ///
    /// @param idle not used by its owner any more, and ready for the next one
    public void giveBack(T idle) {
        int first = first();
        for (int i = 0; i < TRIES; i++) {
            int slot = (first + i) & (SLOTS - 1);
            if (slots.get(slot) == null && slots.compareAndSet(slot, null, idle)) {
                return;
            }
        }
    }

    private static int first() {
        return ((int) Thread.currentThread().threadId() * TRIES) & (SLOTS - 1);
    }
}
