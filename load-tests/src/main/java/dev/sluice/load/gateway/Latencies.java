package dev.sluice.load.gateway;

import java.util.Arrays;

/// Times from when a request was due until its answer had been read.
///
/// @param requests answered as they should be
/// @param failed not answered, or with another status
/// @param p50Nanos middle
/// @param p99Nanos of the slowest hundredth
/// @param maxNanos of the slowest
record Latencies(long requests, long failed, long p50Nanos, long p99Nanos, long maxNanos) {

    /// @param nanos of each request, less than 0 where it failed
    static Latencies of(long[] nanos) {
        long[] good = Arrays.stream(nanos).filter(each -> each >= 0).sorted().toArray();
        if (good.length == 0) {
            return new Latencies(0, nanos.length, 0, 0, 0);
        }
        return new Latencies(
                good.length,
                nanos.length - good.length,
                at(good, 50),
                at(good, 99),
                good[good.length - 1]);
    }

    /// The nearest rank.
    private static long at(long[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
