package dev.sluice.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes lines to the segments of a ledger: collects them, writes them at once, forces once. One
/// owner, one thread.
final class LedgerWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    private final LedgerFiles files;
    private final long segmentBytes;
    private final Chain chain;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(64 << 10);
    private LedgerChannel channel;
    private long length;
    private Chain.Mark durable;
    private boolean segmentFull;
    private boolean leftover;
    private long forces;

    private LedgerWriter(
            LedgerFiles files, long segmentBytes, Chain chain, LedgerChannel channel, long length) {
        this.files = files;
        this.segmentBytes = segmentBytes;
        this.chain = chain;
        this.channel = channel;
        this.length = length;
        this.durable = chain.mark();
    }

    /// The disk no longer says what it holds: the process must end.
    static final class ForceFailedException extends IOException {
        ForceFailedException(IOException cause) {
            super("the ledger cannot be forced to disk", cause);
        }
    }

    /// Opens a ledger, cuts a torn line off and records that and the start. What it returns is on
    /// disk.
    ///
    /// @throws LedgerException if the ledger is damaged
    static LedgerWriter open(
            LedgerFiles files, LedgerSettings settings, LedgerSigner signer, Instant now)
            throws IOException {
        Recovery.Found found = Recovery.find(files);
        LedgerChannel channel = files.open(found.segment());
        try {
            if (found.torn() > 0) {
                channel.truncate(found.length());
            }
            files.syncFolder();
            Chain chain = new Chain(settings, signer, found.position());
            LedgerWriter writer =
                    new LedgerWriter(
                            files, settings.audit().segmentBytes(), chain, channel, found.length());
            if (found.torn() > 0) {
                writer.add(new LedgerLine.Cut(now, found.segment(), found.torn()));
            }
            writer.add(new LedgerLine.Start(now, found.cleanStop() && found.torn() == 0));
            writer.flush(now);
            return writer;
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /// Puts a line among those of the next [#flush].
    void add(LedgerLine line) {
        chain.append(line, pending);
    }

    /// Puts a checkpoint among the lines of the next [#flush], if any line is exposed.
    void checkpoint(String reason, Instant now) {
        if (chain.position().exposed() > 0) {
            chain.checkpoint(reason, now, pending);
        }
    }

    /// Bytes that wait for [#flush].
    int pendingBytes() {
        return pending.size();
    }

    /// Number of the last line on disk.
    long lastSeq() {
        return durable.position().seq();
    }

    /// Lines on disk since the last checkpoint.
    int exposed() {
        return durable.position().exposed();
    }

    /// How often the disk was waited for.
    long forces() {
        return forces;
    }

    /// Writes and forces what was added. When it returns, all of it is on disk; when it throws, the
    /// lines are forgotten and nothing of them counts.
    ///
    /// @throws ForceFailedException if the process must end
    /// @throws IOException if the disk takes no more for now
    void flush(Instant now) throws IOException {
        if (pending.size() == 0) {
            return;
        }
        boolean fills = (segmentFull ? 0 : length) + pending.size() >= segmentBytes;
        try {
            dropLeftover();
            if (segmentFull) {
                nextSegment();
            }
            if (fills && chain.position().exposed() > 0) {
                chain.checkpoint("rotation", now, pending);
            }
            write(ByteBuffer.wrap(pending.toByteArray()));
            force();
        } catch (ForceFailedException e) {
            throw e;
        } catch (IOException e) {
            forget();
            throw e;
        }
        length += pending.size();
        segmentFull = length >= segmentBytes;
        durable = chain.mark();
        pending.reset();
    }

    /// Makes sure that the disk takes more than one line before the ledger counts as writable
    /// again.
    ///
    /// @throws IOException if there is no room for `bytes` more
    void requireRoom(int bytes) throws IOException {
        dropLeftover();
        try {
            write(ByteBuffer.allocate(bytes));
        } catch (IOException e) {
            forget();
            throw e;
        }
        leftover = true;
        dropLeftover();
    }

    private void write(ByteBuffer bytes) throws IOException {
        leftover = true;
        while (bytes.hasRemaining()) {
            if (channel.write(bytes, length + bytes.position()) <= 0) {
                throw new IOException("the disk takes nothing");
            }
        }
        leftover = false;
    }

    /// Cuts off what a failed write left, and makes that last: otherwise a crash could mix old
    /// bytes with new ones.
    private void dropLeftover() throws IOException {
        if (leftover) {
            channel.truncate(length);
            force();
            leftover = false;
        }
    }

    private void nextSegment() throws IOException {
        LedgerChannel next = files.open(Segments.name(durable.position().seq() + 1));
        try {
            files.syncFolder();
        } catch (IOException e) {
            closeQuietly(next);
            throw new ForceFailedException(e);
        }
        closeQuietly(channel);
        channel = next;
        length = 0;
        segmentFull = false;
    }

    private void force() throws ForceFailedException {
        try {
            forces++;
            channel.force();
        } catch (IOException e) {
            throw new ForceFailedException(e);
        }
    }

    /// Takes back what was added since the last [#flush].
    private void forget() throws ForceFailedException {
        pending.reset();
        chain.reset(durable);
        try {
            dropLeftover();
        } catch (ForceFailedException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("what a failed write left in the ledger stays for now: {}", e.toString());
        }
    }

    /// Closes the segment without writing.
    @Override
    public void close() {
        closeQuietly(channel);
    }

    /// Everything that counts was forced before, so a failure here loses nothing.
    private static void closeQuietly(LedgerChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("a ledger segment did not close: {}", e.toString());
        }
    }
}
