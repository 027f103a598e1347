/// Finds the values of many detectors in one pass over text.
///
/// Entry type: [Engine], which compiles detectors into a `Scanner`. The way of a pattern:
/// [PatternParser] reads RE2 syntax into an [Ast], [NfaBuilder] turns it into byte automata,
/// [ShapeBuilder] derives what its first bytes are, [Openings] says where the [Lane]s of these
/// shapes are looked for, and [Tables] hold what is walked where a shape says not all. The way of a
/// text: [Masks], plain or by vectors as [Kernels] chooses, name the places of each [Plane] where a
/// lane may begin, for all units of a batch at once ([MaskSlice], [Begins]); each [Sieve] leaves a
/// tenth of them, by hashes of first letters ([Literals]) and by groups of bytes ([GroupedShapes]);
/// [StartFinder] walks a [LaneTable] there, which asks all lanes at once; [UnitScan] skips the
/// units that have no such place, walks the tables of the patterns that are left and lets [Judge]
/// decide. Hotwords go the same way: masks, [WordBeginnings], [WordTable]. Nothing of policies,
/// content or I/O may enter, and no regex library is on the scan path (RE2/J only confirms the
/// syntax in [Engine#check]). Compiled types are shared between threads; [EngineScan] and what it
/// owns belong to one caller. Offsets and lengths are bytes.
@NullMarked
package dev.sluice.detectors.engine;

import org.jspecify.annotations.NullMarked;
