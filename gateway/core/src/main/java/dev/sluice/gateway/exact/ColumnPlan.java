package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.detectors.exact.TableHeader;
import dev.sluice.detectors.exact.TableHeader.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which fields of a table go into its index, and as what.
///
/// @param columns of the index
/// @param fields index of each column's field in a row
/// @param width fields of a row
record ColumnPlan(List<Column> columns, List<Integer> fields, int width) {

    private static final int LONGEST_NAME = 200;

    ColumnPlan {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /// @throws TableException if the header or the request does not fit
    static ColumnPlan of(List<String> header, TableRequest request) throws TableException {
        check(header);
        for (String name : request.columns()) {
            known(name, header, "--columns");
        }
        for (String name : request.types().keySet()) {
            known(name, header, "--type");
        }
        List<String> chosen = request.columns().isEmpty() ? header : request.columns();
        for (String name : request.primaries()) {
            known(name, chosen, "--primary");
        }
        if (chosen.size() > TableHeader.MOST_COLUMNS) {
            throw new TableException(
                    "the table has %d columns; choose up to %d with --columns"
                            .formatted(chosen.size(), TableHeader.MOST_COLUMNS));
        }
        List<ColumnType> types = new ArrayList<>();
        for (String name : chosen) {
            ColumnType type = request.types().get(name);
            types.add(type == null ? ColumnGuess.of(name) : type);
        }
        Set<String> primaries = primaries(chosen, types, request);
        List<Column> columns = new ArrayList<>();
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            String name = chosen.get(i);
            columns.add(new Column(name, types.get(i), primaries.contains(name), 0));
            fields.add(header.indexOf(name));
        }
        return new ColumnPlan(columns, fields, header.size());
    }

    private static void check(List<String> header) throws TableException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new TableException(
                        "line 1, field " + (i + 1) + ": a column's name has 1 to 200 characters");
            }
            if (!seen.add(name)) {
                throw new TableException(
                        "line 1, field " + (i + 1) + ": the name of this column is there twice");
            }
        }
    }

    private static void known(String name, List<String> names, String option)
            throws TableException {
        if (!names.contains(name)) {
            throw new TableException(
                    option
                            + ": no column \""
                            + name
                            + "\"; there are: "
                            + String.join(", ", names)
                            + hint(names));
        }
    }

    private static Set<String> primaries(
            List<String> names, List<ColumnType> types, TableRequest request)
            throws TableException {
        for (String name : request.primaries()) {
            if (!types.get(names.indexOf(name)).mayBePrimary()) {
                throw new TableException("--primary: column \"" + name + "\" is a date");
            }
        }
        if (!request.primaries().isEmpty()) {
            return Set.copyOf(request.primaries());
        }
        for (int i = 0; i < names.size(); i++) {
            switch (types.get(i)) {
                case EMAIL, IBAN, CARD, ID, PHONE -> {
                    return Set.of(names.get(i));
                }
                case NAME, TEXT, NUMBER, DATE -> {
                    // Not selective enough to be chosen without being asked for.
                }
            }
        }
        throw new TableException(
                "name the column to search for with --primary; there are: "
                        + String.join(", ", names)
                        + hint(names));
    }

    /// A table whose separator is not known has one column.
    private static String hint(List<String> names) {
        return names.size() == 1
                ? "; if that is more than one, name what stands between them with --separator"
                : "";
    }
}
