/// What was sent, as its reader will see it: codings off, and views with maps back to the bytes.
///
/// Entry types: [ContentDecoder], [View]. Knows [dev.sluice.detectors.Batch] but no scanner, no
/// policy, no socket, no file. Everything here has one owner at a time and is not thread-safe
/// unless its Javadoc says so. Offsets are bytes of the part (decoded entity) or of the view.
@NullMarked
package dev.sluice.content;

import org.jspecify.annotations.NullMarked;
