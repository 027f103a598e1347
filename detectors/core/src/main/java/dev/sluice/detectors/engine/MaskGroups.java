package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Shapes spread over groups of eight buckets, for vectors: by place and byte the buckets that
/// allow it, a bit each. A bucket is necessary for all its shapes; how well it tells text apart is
/// measured on a sample. Immutable.
final class MaskGroups {

    /// Bytes of a table: one for each ASCII byte, the first also for all that are not ASCII.
    static final int TABLE = 128;

    private static final int BUCKETS = 8;

    private final int[] places;
    private final int groups;
    private final byte[] tables;

    /// Shapes in one bucket, and where in the sample they all may begin.
    private static final class Bucket {
        private final SymbolSet[] sets;
        private final long[][] planes;
        private int count;

        Bucket(SymbolSet[] sets, long[][] planes) {
            this.sets = sets;
            this.planes = planes;
            this.count = countWith(this);
        }

        /// How many places of the sample both together allow.
        int countWith(Bucket other) {
            int sum = 0;
            for (int i = 0; i < planes[0].length; i++) {
                long left = -1L;
                for (int p = 0; p < planes.length; p++) {
                    left &= planes[p][i] | other.planes[p][i];
                }
                sum += Long.bitCount(left);
            }
            return sum;
        }

        void join(Bucket other) {
            for (int p = 0; p < sets.length; p++) {
                sets[p].add(other.sets[p]);
                for (int i = 0; i < planes[p].length; i++) {
                    planes[p][i] |= other.planes[p][i];
                }
            }
            count = countWith(this);
        }
    }

    /// @param places from a start on, -1 for the byte before it
    /// @param groups how many
    MaskGroups(List<Shape> shapes, int[] places, int groups, byte[] sample) {
        this.places = places.clone();
        this.groups = groups;
        this.tables = new byte[groups * places.length * TABLE];
        List<Bucket> buckets = new ArrayList<>();
        for (List<SymbolSet> sets : distinct(shapes)) {
            buckets.add(new Bucket(sets.toArray(SymbolSet[]::new), planes(sets, sample)));
        }
        join(buckets, groups * BUCKETS);
        for (int b = 0; b < buckets.size(); b++) {
            fill(buckets.get(b), b);
        }
    }

    private List<List<SymbolSet>> distinct(List<Shape> shapes) {
        return shapes.stream()
                .map(shape -> Arrays.stream(places).mapToObj(p -> symbols(shape, p)).toList())
                .distinct()
                .map(sets -> sets.stream().map(SymbolSet::copy).toList())
                .toList();
    }

    /// What the bytes at a place may be; all bytes that are not ASCII count as byte 0.
    private static SymbolSet symbols(Shape shape, int place) {
        SymbolSet bytes = new SymbolSet();
        SymbolSet exact = place < 0 ? shape.before() : PairSet.surely(shape, place);
        exact.forEach(symbol -> {
            if (symbol < TABLE) {
                bytes.add(symbol);
            } else if (symbol != Edges.UNIT_EDGE) {
                bytes.add(0);
            }
        });
        return bytes;
    }

    private long[][] planes(List<SymbolSet> sets, byte[] sample) {
        int margin = Shape.DEPTH;
        long[][] planes = new long[places.length][(sample.length - 2 * margin) >>> 6];
        for (int p = 0; p < planes.length; p++) {
            SymbolSet set = sets.get(p);
            for (int i = 0; i < planes[p].length << 6; i++) {
                if (set.contains(Math.max(0, sample[margin + i + places[p]]))) {
                    planes[p][i >>> 6] |= 1L << i;
                }
            }
        }
        return planes;
    }

    /// Joins the two buckets again and again that together let the fewest more places through.
    private static void join(List<Bucket> buckets, int most) {
        int n = buckets.size();
        int[][] costs = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                costs[i][j] = cost(buckets.get(i), buckets.get(j));
            }
        }
        boolean[] gone = new boolean[n];
        for (int left = n; left > most; left--) {
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; !gone[i] && j < n; j++) {
                    if (!gone[j] && (a < 0 || costs[i][j] < costs[a][b])) {
                        a = i;
                        b = j;
                    }
                }
            }
            buckets.get(a).join(buckets.get(b));
            gone[b] = true;
            for (int i = 0; i < n; i++) {
                if (!gone[i] && i != a) {
                    costs[Math.min(i, a)][Math.max(i, a)] = cost(buckets.get(a), buckets.get(i));
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            if (gone[i]) {
                buckets.remove(i);
            }
        }
    }

    private static int cost(Bucket one, Bucket other) {
        return one.countWith(other) - one.count - other.count;
    }

    private void fill(Bucket bucket, int b) {
        for (int p = 0; p < places.length; p++) {
            int table = (b / BUCKETS * places.length + p) * TABLE;
            bucket.sets[p].forEach(symbol -> tables[table + symbol] |= (byte) (1 << b % BUCKETS));
        }
    }

    int groups() {
        return groups;
    }

    /// The places that are looked at, from a start on.
    int[] places() {
        return places;
    }

    /// The tables, group by group and place by place.
    byte[] tables() {
        return tables;
    }

    /// Where the table of a group's place begins.
    int table(int group, int place) {
        return (group * places.length + place) * TABLE;
    }
}
