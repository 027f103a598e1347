/// How right detection is: precision and recall on generated labelled documents, and false findings
/// on text without personal data, generated and real.
///
/// Entry types: [dev.sluice.load.accuracy.AccuracyRecord] and
/// [dev.sluice.load.accuracy.NaturalRecord], the commands; [dev.sluice.load.accuracy.DocumentScan],
/// the way of one document. No value of real text may enter a record or an output: counts only. One
/// thread. Sizes are bytes, MB = 1,000,000 bytes.
@NullMarked
package dev.sluice.load.accuracy;

import org.jspecify.annotations.NullMarked;
