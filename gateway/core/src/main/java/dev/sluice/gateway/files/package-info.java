/// The file door: files and folders scanned with the gateway's own views and detectors.
///
/// Entry type: [FileScan]. It knows no rule and prints nothing. A [FileInspector] has one thread; a
/// [FileScan] runs several of them and hands results over in the order of the paths. Offsets are
/// bytes of the part, which for a plain file is the file.
@NullMarked
package dev.sluice.gateway.files;

import org.jspecify.annotations.NullMarked;
