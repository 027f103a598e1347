package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.TableHeader;
import java.util.List;

/// What became of a table.
///
/// @param header of its index
/// @param unread by column: cells with text in which nothing could be found again
/// @param unselective by column: values of a primary column too short to be searched for
/// @param spilled runs that were sorted in files
/// @param bytes of the index
public record TableSummary(
        TableHeader header, List<Long> unread, List<Long> unselective, int spilled, long bytes) {

    public TableSummary {
        unread = List.copyOf(unread);
        unselective = List.copyOf(unselective);
    }
}
