package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shapes spread over groups of eight buckets, for vectors: by place and byte the buckets that
/// allow it, a bit each. A bucket is necessary for all its shapes; how well it tells text apart is
/// measured on a sample. Immutable.
final class MaskGroups {

    /// Bytes of a table, one for each [#code].
    static final int TABLE = 128;

    /// What bytes that are not ASCII count as, by their upper half: control characters that text
    /// has not. So it is known where the sequences of UTF-8 begin, and about which letters.
    static final int UPPER = 0x18;

    /// What a unit's edge counts as, and what is not known yet behind a text: a byte that text has
    /// not.
    static final byte EDGE = 0x7F;

    private static final int BUCKETS = 8;

    /// From so many buckets on only some are compared, with so many behind each.
    private static final int FEW = 80;

    private static final int NEAR = 12;

    /// Most shapes that are spread one by one.
    private static final int MOST = 256;

    /// From this symbol of [Edges] on they are no bytes.
    private static final int BYTES = 256;

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

        /// Sorts buckets that begin alike next to each other.
        String signature() {
            StringBuilder signature = new StringBuilder();
            for (int p = 1; p < sets.length; p++) {
                signature.append((char) sets[p].first()).append((char) sets[p].count());
            }
            return signature.toString();
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

        /// The places of a block of the sample that it allows.
        long at(int block) {
            long left = -1L;
            for (long[] plane : planes) {
                left &= plane[block];
            }
            return left;
        }

        Bucket copy() {
            SymbolSet[] own = Arrays.stream(sets).map(SymbolSet::copy).toArray(SymbolSet[]::new);
            return new Bucket(own, Arrays.stream(planes).map(long[]::clone).toArray(long[][]::new));
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
    /// @param groups how many, at most: for few shapes there are fewer
    /// @param worth places in a block that may be let through more to have a group less
    MaskGroups(List<Shape> shapes, int[] places, int groups, double worth, byte[] sample) {
        this.places = places.clone();
        List<Bucket> buckets = new ArrayList<>();
        for (List<SymbolSet> sets : alike(distinct(shapes))) {
            buckets.add(new Bucket(sets.toArray(SymbolSet[]::new), planes(sets, sample)));
        }
        join(buckets, groups * BUCKETS);
        buckets = fewer(buckets, worth);
        this.groups = (buckets.size() + BUCKETS - 1) / BUCKETS;
        this.tables = new byte[this.groups * places.length * TABLE];
        for (int b = 0; b < buckets.size(); b++) {
            fill(buckets.get(b), b);
        }
    }

    /// The same in fewer groups, as long as each one less is worth it.
    private static List<Bucket> fewer(List<Bucket> buckets, double worth) {
        List<Bucket> best = buckets;
        int through = through(best);
        while (best.size() > BUCKETS) {
            List<Bucket> less = new ArrayList<>(best.stream().map(Bucket::copy).toList());
            join(less, (best.size() - 1) / BUCKETS * BUCKETS);
            int more = through(less);
            if (more - through > worth * best.getFirst().planes[0].length) {
                break;
            }
            best = less;
            through = more;
        }
        return best;
    }

    /// How many places of the sample any bucket allows.
    private static int through(List<Bucket> buckets) {
        int sum = 0;
        for (int i = 0; !buckets.isEmpty() && i < buckets.getFirst().planes[0].length; i++) {
            long any = 0;
            for (Bucket bucket : buckets) {
                any |= bucket.at(i);
            }
            sum += Long.bitCount(any);
        }
        return sum;
    }

    private List<List<SymbolSet>> distinct(List<Shape> shapes) {
        return shapes.stream()
                .map(shape -> Arrays.stream(places).mapToObj(p -> symbols(shape, p)).toList())
                .distinct()
                .map(sets -> sets.stream().map(SymbolSet::copy).toList())
                .toList();
    }

    /// Joins those whose first places are alike, as many places as need be: to spread more of them
    /// would take long.
    private static List<List<SymbolSet>> alike(List<List<SymbolSet>> shapes) {
        List<List<SymbolSet>> joined = shapes;
        for (int first = 4; first > 0 && joined.size() > MOST; first--) {
            joined = alike(joined, Math.min(first, joined.getFirst().size()));
        }
        return joined;
    }

    private static List<List<SymbolSet>> alike(List<List<SymbolSet>> shapes, int first) {
        Map<List<SymbolSet>, List<SymbolSet>> joined = new LinkedHashMap<>();
        for (List<SymbolSet> sets : shapes) {
            List<SymbolSet> key = sets.subList(0, first).stream().map(SymbolSet::copy).toList();
            List<SymbolSet> known = joined.putIfAbsent(key, sets);
            for (int p = 0; known != null && p < sets.size(); p++) {
                known.get(p).add(sets.get(p));
            }
        }
        return List.copyOf(joined.values());
    }

    /// What a byte counts as, in the tables.
    static int code(int b) {
        return (byte) b >= 0 ? b : UPPER | ((b >> 4) & 7);
    }

    /// The codes of what the bytes at a place may be. What is not known may be anything.
    static SymbolSet symbols(Shape shape, int place) {
        SymbolSet bytes = new SymbolSet();
        if (place >= 0) {
            bytes.add(EDGE);
        }
        SymbolSet exact = place < 0 ? shape.before() : PairSet.surely(shape, place);
        exact.forEach(symbol -> {
            if (symbol < BYTES) {
                bytes.add(code(symbol));
            } else if (symbol == Edges.LETTER) {
                bytes.add(code(0x80), code(0xFF));
            } else if (place < 0) {
                bytes.add(EDGE);
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
                if (set.contains(code(sample[margin + i + places[p]]))) {
                    planes[p][i >>> 6] |= 1L << i;
                }
            }
        }
        return planes;
    }

    /// Joins the two buckets again and again that together let the fewest more places through. As
    /// long as there are many, only such as stand near each other are compared.
    private static void join(List<Bucket> buckets, int most) {
        buckets.sort(Comparator.comparing(bucket -> bucket.signature()));
        join(buckets, Math.max(most, FEW), NEAR);
        join(buckets, most, FEW);
    }

    private static void join(List<Bucket> buckets, int most, int near) {
        int n = buckets.size();
        int[][] costs = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < Math.min(n, i + near); j++) {
                costs[i][j] = cost(buckets.get(i), buckets.get(j));
            }
        }
        boolean[] gone = new boolean[n];
        for (int left = n; left > most; left--) {
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; !gone[i] && j < Math.min(n, i + near); j++) {
                    if (!gone[j] && (a < 0 || costs[i][j] < costs[a][b])) {
                        a = i;
                        b = j;
                    }
                }
            }
            if (a < 0) {
                break;
            }
            buckets.get(a).join(buckets.get(b));
            gone[b] = true;
            for (int i = Math.max(0, a - near + 1); i < Math.min(n, a + near); i++) {
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
            bucket.sets[p].forEach(symbol -> tables[table + symbol] |= (byte) (1 << (b % BUCKETS)));
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
