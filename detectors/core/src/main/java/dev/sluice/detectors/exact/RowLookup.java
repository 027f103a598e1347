package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Scan;
import java.util.List;

/// Finds values of one column of a table, if enough other values of the same row stand in the same
/// record.
///
/// In text whose view marks records (JSON, tables) a value counts if it stands in the same record
/// ([dev.sluice.detectors.RecordMark]) and at most [#RECORD_REACH] bytes away; in other text if it
/// stands at most [#TEXT_REACH] bytes away, which makes a record of 1 KiB around the value.
///
/// @param index the table
/// @param primary index of the column whose values are found
/// @param corroborating bit `i`: values of column `i` count
/// @param atLeast so many columns must have their value there, 0 for none
public record RowLookup(ExactIndex index, int primary, int corroborating, int atLeast)
        implements Lookup {

    /// How far from the primary value a value of the same record may stand, in bytes of the view.
    public static final int RECORD_REACH = 4096;

    /// How far from the primary value a value may stand in text without records.
    public static final int TEXT_REACH = 512;

    /// @throws IllegalArgumentException if the primary column is not searched for, corroborates
    ///   itself, or fewer columns corroborate than must
    public RowLookup {
        List<TableHeader.Column> columns = index.header().columns();
        if (primary < 0 || primary >= columns.size() || !columns.get(primary).primary()) {
            throw new IllegalArgumentException("no primary column");
        }
        boolean known = corroborating >>> columns.size() == 0;
        if (!known || (corroborating >>> primary & 1) != 0) {
            throw new IllegalArgumentException("no corroborating column");
        }
        if (atLeast < 0 || atLeast > Integer.bitCount(corroborating)) {
            throw new IllegalArgumentException("atLeast out of range");
        }
    }

    @Override
    public Scan newScan(List<Detector> detectors) {
        return new ExactScan(index, detectors);
    }

    /// An exact value of a table is what it is; alone it may still be there by chance.
    @Override
    public Likelihood likelihood() {
        return isCollective() ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
    }

    @Override
    public boolean isCollective() {
        return atLeast > 0;
    }
}
