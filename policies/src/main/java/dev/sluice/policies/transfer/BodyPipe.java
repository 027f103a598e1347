package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import org.jspecify.annotations.Nullable;

/// A body on its way through decoder, views and scans. It is cut at fixed offsets, so that limits
/// are checked at places that do not depend on how the body came.
final class BodyPipe implements ByteSink, AutoCloseable {

    /// Bytes scanned at a time.
    static final int SLICE = 16 << 10;

    private final Kit kit;
    private final PartReader reader;
    private final @Nullable ContentDecoder decoder;
    private final FindingTap tap;
    private final Slices slices;
    private long fed;
    private boolean decided;
    private boolean broken;
    private boolean gaveBack;
    private boolean closed;

    /// @param decoder null for identity; owned
    BodyPipe(
            Kit kit,
            PartReader reader,
            @Nullable ContentDecoder decoder,
            FindingTap tap,
            Slices slices) {
        this.kit = kit;
        this.reader = reader;
        this.decoder = decoder;
        this.tap = tap;
        this.slices = slices;
    }

    /// Inspects the next bytes as they were received.
    void feed(byte[] coded, int from, int to) throws ContentException {
        broken = true;
        if (decoder == null) {
            accept(coded, from, to);
        } else {
            decoder.feed(coded, from, to, this);
        }
        broken = false;
    }

    /// Ends the body.
    ///
    /// @throws ContentException if its coding has not ended
    void finish() throws ContentException {
        if (decoder != null) {
            decoder.end(this);
        }
        decide();
    }

    /// Ends the part, not the coding: what was decoded so far is all that can be read.
    void decide() throws ContentException {
        if (decided || tap.isStopped()) {
            return;
        }
        broken = true;
        reader.end();
        broken = false;
        decided = true;
        giveBack();
        slices.scanned(fed, floor());
    }

    @Override
    public void accept(byte[] part, int from, int to) throws ContentException {
        if (gaveBack) {
            throw new IllegalStateException("the part has ended");
        }
        int at = from;
        while (at < to && !tap.isStopped()) {
            int next = (int) Math.min(to, at + SLICE - fed % SLICE);
            slices.scanning(part, at, next);
            reader.feed(part, at, next);
            fed += next - at;
            if (!tap.isStopped()) {
                slices.scanned(fed, floor());
                reader.forget();
            }
            at = next;
        }
    }

    /// Decoded bytes that were scanned.
    long fed() {
        return fed;
    }

    String viewName() {
        return reader.viewName();
    }

    private long floor() {
        return decided ? fed : reader.decidedBefore();
    }

    /// Throws if more than the limit is undecided; asked at fixed offsets only.
    static void checkUndecided(long fed, long floor, InspectionLimits limits)
            throws ContentException {
        if (fed % SLICE == 0 && fed - floor > limits.undecidedBytes()) {
            throw ContentException.overLimit(
                    "limits.undecidedBytes", "too much of a streamed body is undecided");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (decoder != null) {
            decoder.close();
        }
        if (!broken) {
            giveBack();
        }
    }

    /// Nothing will be read any more. A transfer may wait long for its event after that, and others
    /// read meanwhile with what it read with.
    private void giveBack() {
        if (!gaveBack) {
            gaveBack = true;
            reader.giveBack(kit);
        }
    }
}
