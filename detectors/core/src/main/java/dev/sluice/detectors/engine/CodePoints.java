package dev.sluice.detectors.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An immutable set of code points: sorted, disjoint, not touching ranges.
final class CodePoints {

    static final int MAX = 0x10FFFF;
    static final CodePoints ANY = range(0, MAX);

    private final int[] bounds;

    /// Made when first asked for; whoever else makes it makes the same.
    private @Nullable Utf8Classes utf8;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
    }

    static CodePoints range(int first, int last) {
        return new CodePoints(new int[] {first, last});
    }

    int ranges() {
        return bounds.length / 2;
    }

    int first(int range) {
        return bounds[2 * range];
    }

    int last(int range) {
        return bounds[2 * range + 1];
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (codePoint >= bounds[i] && codePoint <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /// Longest UTF-8 sequence of a member, in bytes.
    int maxBytes() {
        if (isEmpty()) {
            return 0;
        }
        int last = bounds[bounds.length - 1];
        return last < 0x80 ? 1 : last < 0x800 ? 2 : last < 0x10000 ? 3 : Ast.MAX_UTF8;
    }

    /// The members as UTF-8.
    Utf8Classes utf8() {
        Utf8Classes made = utf8;
        if (made == null) {
            made = new Utf8Classes(this);
            utf8 = made;
        }
        return made;
    }

    CodePoints negate() {
        Builder builder = new Builder();
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                builder.add(next, bounds[i] - 1);
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= MAX) {
            builder.add(next, MAX);
        }
        return builder.build();
    }

    /// The set with every code point that differs from a member in case only.
    CodePoints fold() {
        Builder builder = new Builder();
        builder.add(this);
        CaseFolding.addFolded(this, builder);
        return builder.build();
    }

    /// Collects ranges in any order. Owned by one caller.
    static final class Builder {
        private long[] ranges = new long[8];
        private int count;

        Builder add(int first, int last) {
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, count * 2);
            }
            ranges[count++] = (long) first << 32 | last;
            return this;
        }

        Builder add(CodePoints set) {
            for (int i = 0; i < set.ranges(); i++) {
                add(set.first(i), set.last(i));
            }
            return this;
        }

        CodePoints build() {
            Arrays.sort(ranges, 0, count);
            int[] merged = new int[2 * count];
            int n = 0;
            for (int i = 0; i < count; i++) {
                int first = (int) (ranges[i] >>> 32);
                int last = (int) ranges[i];
                if (n > 0 && first <= merged[n - 1] + 1) {
                    merged[n - 1] = Math.max(merged[n - 1], last);
                } else {
                    merged[n++] = first;
                    merged[n++] = last;
                }
            }
            return new CodePoints(Arrays.copyOf(merged, n));
        }
    }
}
