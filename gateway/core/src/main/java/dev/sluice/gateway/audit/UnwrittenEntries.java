package dev.sluice.gateway.audit;

import dev.sluice.gateway.audit.LedgerQueue.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The entries whose lines are not on disk yet, and what is told to whoever waits for them. For the
/// ledger's thread.
///
/// Nobody waits for a line of the gateway's own: while the disk takes nothing it is kept, up to the
/// limit of the queue.
final class UnwrittenEntries {
    private static final Logger LOG = LoggerFactory.getLogger(UnwrittenEntries.class);

    private final Refusals refusals;
    private final Tallies tallies;
    private final int most;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> kept = new ArrayList<>();

    /// @param most lines of the gateway's own that are kept
    UnwrittenEntries(Refusals refusals, Tallies tallies, int most) {
        this.refusals = refusals;
        this.tallies = tallies;
        this.most = most;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void addAll(Collection<Entry> more) {
        entries.addAll(more);
    }

    /// Events among them.
    long events() {
        return entries.stream().filter(entry -> entry.then() != null).count();
    }

    /// What was kept; it is kept no longer.
    List<Entry> takeKept() {
        List<Entry> all = List.copyOf(kept);
        kept.clear();
        return all;
    }

    /// All of them are on disk.
    void written() {
        answer(entry -> {
            if (entry.then() != null) {
                entry.then().done(true);
            }
        });
    }

    /// None of them could be written for now.
    void notWritten() {
        answer(entry -> {
            if (entry.then() == null) {
                keep(entry);
            } else {
                refusals.answer(entry.then());
            }
        });
    }

    /// None of them will ever be written.
    void lost() {
        answer(entry -> {
            if (entry.then() != null) {
                refusals.refuse(entry.then());
            }
        });
    }

    private void answer(Telling telling) {
        for (Entry entry : entries) {
            try {
                telling.tell(entry);
            } catch (RuntimeException e) {
                LOG.error("whoever waited for the ledger failed", e);
            }
        }
        entries.clear();
    }

    private void keep(Entry entry) {
        if (entry.line() instanceof LedgerLine.Clean clean) {
            tallies.count(
                    clean.listener(),
                    clean.route(),
                    clean.direction(),
                    clean.policyDigest(),
                    clean.bytes());
        } else if (kept.size() < most) {
            kept.add(entry);
        } else {
            refusals.lost();
        }
    }

    private interface Telling {
        void tell(Entry entry);
    }
}
