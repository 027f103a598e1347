/// Content codings as streams, both ways: gzip, deflate, br, zstd, and stacks of them.
///
/// Entry type: [Codings]. No media type, view, scanner or policy may enter. A decoder or encoder
/// has one owner at a time and holds native memory until it is closed. Sizes are bytes.
@NullMarked
package dev.sluice.content.coding;

import org.jspecify.annotations.NullMarked;
