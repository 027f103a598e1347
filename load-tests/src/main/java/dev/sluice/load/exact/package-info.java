/// What exact data costs: building the index of a table, and looking values up in text.
///
/// Entry type: [ExactRecord].
@NullMarked
package dev.sluice.load.exact;

import org.jspecify.annotations.NullMarked;
