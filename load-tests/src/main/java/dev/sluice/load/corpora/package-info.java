/// Generated texts for benchmarks: the same bytes for the same seed, on every machine.
///
/// Entry type: [dev.sluice.load.corpora.Corpus]. Values have valid check digits and belong to
/// nobody: they come from a seeded generator. Sizes are bytes. No file, socket or clock may enter.
@NullMarked
package dev.sluice.load.corpora;

import org.jspecify.annotations.NullMarked;
