package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.TableLayout;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// Sorts entries of a keyed table by their place, in runs that lie in temporary files. Where the
/// system allows it these have no name from the start, so that a build that is killed leaves none.
/// One owner.
///
/// Memory: 28 bytes an entry of one run, and a buffer of 64 KiB a run when they are merged.
public final class SortedRuns implements AutoCloseable {

    /// Entries of a run: 28 MiB.
    public static final int RUN = 1 << 20;

    private static final Set<StandardOpenOption> TEMPORARY =
            Set.of(
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);

    private static final int BUFFER = 1 << 16;
    private static final int ENTRY = 2 * Long.BYTES + Integer.BYTES;

    private final Path folder;
    private final long[] places;
    private final long[] tags;
    private final int[] values;
    private final long[] orders;
    private final int shift;
    private final List<FileChannel> runs = new ArrayList<>();
    private int count;
    private long total;

    /// Takes sorted entries.
    interface Sink {
        void add(long place, long tag, int value) throws IOException;
    }

    /// @param folder for temporary files
    /// @param run entries of a run, a power of two up to [#RUN]
    SortedRuns(Path folder, int run) {
        this.folder = folder;
        this.places = new long[run];
        this.tags = new long[run];
        this.values = new int[run];
        this.orders = new long[run];
        this.shift = Integer.numberOfTrailingZeros(run);
    }

    void add(long place, long tag, int value) throws IOException {
        if (count == places.length) {
            spill();
        }
        places[count] = place;
        tags[count] = tag;
        values[count] = value;
        count++;
        total++;
    }

    long total() {
        return total;
    }

    /// Files that were needed.
    int spilled() {
        return runs.size();
    }

    /// Gives out all entries in their order.
    void drain(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            sort();
            for (int i = 0; i < count; i++) {
                int at = index(i);
                sink.add(places[at], tags[at], values[at]);
            }
            return;
        }
        spill();
        merge(sink);
    }

    /// Sorts the numbers of the entries: the high bits of an order number are its place's, the low
    /// ones the entry's own.
    private void sort() {
        for (int i = 0; i < count; i++) {
            orders[i] = TableLayout.order(places[i]) << shift | i;
        }
        Arrays.sort(orders, 0, count);
    }

    private int index(int i) {
        return (int) orders[i] & places.length - 1;
    }

    private void spill() throws IOException {
        if (count == 0) {
            return;
        }
        sort();
        FileChannel run = FileChannel.open(Files.createTempFile(folder, "run", ".tmp"), TEMPORARY);
        runs.add(run);
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(run), BUFFER));
        for (int i = 0; i < count; i++) {
            int at = index(i);
            out.writeLong(places[at]);
            out.writeLong(tags[at]);
            out.writeInt(values[at]);
        }
        out.flush();
        count = 0;
    }

    private void merge(Sink sink) throws IOException {
        PriorityQueue<Run> heads =
                new PriorityQueue<>(
                        Comparator.<Run>comparingLong(run -> run.order)
                                .thenComparingInt(run -> run.number));
        for (int number = 0; number < runs.size(); number++) {
            Run run = new Run(runs.get(number), number);
            if (run.advance()) {
                heads.add(run);
            }
        }
        while (!heads.isEmpty()) {
            Run least = heads.remove();
            sink.add(least.place, least.tag, least.value);
            if (least.advance()) {
                heads.add(least);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel run : runs) {
            run.close();
        }
    }

    private static final class Run {
        private final DataInputStream in;
        private final int number;
        private long left;
        private long place;
        private long tag;
        private int value;
        private long order;

        Run(FileChannel run, int number) throws IOException {
            run.position(0);
            this.in =
                    new DataInputStream(
                            new BufferedInputStream(Channels.newInputStream(run), BUFFER));
            this.number = number;
            this.left = run.size() / ENTRY;
        }

        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            place = in.readLong();
            tag = in.readLong();
            value = in.readInt();
            order = TableLayout.order(place);
            return true;
        }
    }
}
