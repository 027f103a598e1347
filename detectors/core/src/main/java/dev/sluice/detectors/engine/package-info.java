/// Finds the values of many detectors in one pass over text: the plain engine.
///
/// Entry type: [Engine], which compiles detectors into a `Scanner`. The way of a pattern:
/// [PatternParser] reads RE2 syntax into an [Ast], [NfaBuilder] turns it into byte automata,
/// [DfaBuilder] makes anchored tables of them in [MatcherPlan], [UnitScan] walks the tables.
/// Nothing of policies, content or I/O may enter, and no regex library is on the scan path (RE2/J
/// only confirms the syntax in [Engine#check]). Compiled types are immutable and shared between
/// threads; [EngineScan] and what it owns belong to one caller. Offsets and lengths are bytes.
@NullMarked
package dev.sluice.detectors.engine;

import org.jspecify.annotations.NullMarked;
