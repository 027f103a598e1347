/// The written form of policies and of every other YAML kind: positioned reading, problems,
/// schemas.
///
/// Entry types: [PolicyLoader] for policies and their tests; [YamlTree], [MappingReader] and
/// [Scalars] for other kinds. Everything wrong in a file is reported at once, as [Problem]s with
/// file, line and column; nothing here throws for what a file says. Files are read, never written;
/// no socket and no clock of its own. One load has one owner and one thread. Lines and columns
/// count from 1, columns in code points.
@NullMarked
package dev.sluice.policies.syntax;

import org.jspecify.annotations.NullMarked;
