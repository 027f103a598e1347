package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.nio.file.Path;
import java.util.List;

/// An index that a custom infoType is looked up in, as it is written.
sealed interface LookupSyntax {

    /// The index, relative to the policy's file.
    Placed<Path> index();

    /// The key that it was built with, relative to the policy's file.
    Placed<Path> keyFile();

    /// `exact`: the rows of a table.
    ///
    /// @param columns that corroborate; none for all others
    /// @param atLeast so many of them, 0 if the primary value is enough
    /// @param corroborate where that is said
    record Rows(
            Placed<Path> index,
            Placed<Path> keyFile,
            Placed<String> primary,
            List<Placed<String>> columns,
            int atLeast,
            Place corroborate)
            implements LookupSyntax {

        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /// `fingerprint`: documents.
    record Documents(Placed<Path> index, Placed<Path> keyFile, int percent)
            implements LookupSyntax {}
}
