package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which table to make an index of, and how.
///
/// @param table CSV or TSV with a header
/// @param index to be written
/// @param separator between fields, 0 to find out
/// @param columns that go into the index; empty for all
/// @param primaries columns whose values are searched for; empty for the first that lends itself
/// @param types of columns where the name does not tell
/// @param country code of phone numbers in digits, or empty
/// @param temporary folder for runs, or null for the index's own
/// @param run entries that are sorted in memory, a power of two
public record TableRequest(
        Path table,
        Path index,
        byte separator,
        List<String> columns,
        List<String> primaries,
        Map<String, ColumnType> types,
        String country,
        @Nullable Path temporary,
        int run) {

    public TableRequest {
        columns = List.copyOf(columns);
        primaries = List.copyOf(primaries);
        types = Map.copyOf(types);
    }
}
