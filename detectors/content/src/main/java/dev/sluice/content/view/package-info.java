/// Parts as the text that their reader will see, with maps back to the bytes of the part.
///
/// Entry type: [Views]. Knows [dev.sluice.detectors.Batch] and fields, but no scanner, coding or
/// policy. A view has one owner at a time. Offsets are bytes, of the part or of the view's text.
@NullMarked
package dev.sluice.content.view;

import org.jspecify.annotations.NullMarked;
