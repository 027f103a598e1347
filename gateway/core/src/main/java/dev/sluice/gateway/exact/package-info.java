/// Builds the indexes of exact data: of a table, and of documents.
///
/// Entry types: [TableIndexBuilder], [DocumentsIndexBuilder]. Memory is bounded, whatever is read:
/// what must be sorted is sorted in runs of [SortedRuns#RUN] entries that lie in temporary files.
/// An index appears under its name when it is whole, with mode 0600, and not before. One build has
/// one thread. No value is printed or logged; messages name lines and columns.
@NullMarked
package dev.sluice.gateway.exact;

import org.jspecify.annotations.NullMarked;
