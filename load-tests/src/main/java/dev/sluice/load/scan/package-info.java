/// What the scan costs, by JMH, beside its peers in the same run.
///
/// Entry type: [dev.sluice.load.scan.ScanRecord], which runs the benchmarks and writes the record.
/// Each benchmark runs in a JVM of its own with one thread. Times are nanoseconds, sizes bytes, MB
/// are 1,000,000 bytes; figures are medians of iterations. No socket may enter.
@NullMarked
package dev.sluice.load.scan;

import org.jspecify.annotations.NullMarked;
