/// Exact data: the values of a table, and the text of documents, found by keyed indexes.
///
/// Entry types: [LookupScanner] finds, [ExactIndex] and [DocumentIndex] open an index, [CellReader]
/// and [KeyedTableWriter] are what a builder needs. No file may enter: an index is a memory segment
/// handed in. Indexes are immutable and shared by all threads; scans and readers have one owner.
/// Offsets are bytes.
///
/// ## Hashes, and why these
///
/// An index must be useless to whoever has it without the operator's key: it holds no plain hash,
/// since names and numbers are few enough to try them all. Everything in it is keyed, with keys
/// that are derived from the operator's by HMAC-SHA-256 under the index's own salt.
///
/// On the way of the text a hash has 10 ns at most, so HMAC is out of question there. A value is
/// first brought to 61 bits by polynomials at secret points over the Mersenne prime 2⁶¹ − 1: two
/// different values of up to 256 bytes meet with a chance below 2⁻⁵⁵ a pair, and the hash of
/// several words is composed of theirs. A number so made would leak the points to whoever knows
/// some rows, so it is never written: what filter, table and rows hold is its SipHash-2-4, a
/// pseudorandom function (universal hash, then PRF: a PRF again). SipHash of 8-byte messages goes
/// many at a time.
///
/// A value that passes the filter is asked of the table by a second SipHash-2-4 under another key,
/// of the normalised bytes themselves, so that neither a meeting of polynomials nor one of the
/// filter makes a finding: a false one needs 64 further bits. Cells of rows are 32 bits: they are
/// compared only with the text around a value that is there already, some hundred candidates.
@NullMarked
package dev.sluice.detectors.exact;

import org.jspecify.annotations.NullMarked;
