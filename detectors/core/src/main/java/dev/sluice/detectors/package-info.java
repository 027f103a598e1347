/// What sensitive data looks like: the words of detection and the joints between its rooms.
///
/// Entry type: [Scanner]. No socket, file, clock, logger or Netty type may enter. Types are
/// immutable and shared between threads unless their Javadoc says that one caller owns them. All
/// offsets are bytes.
@NullMarked
package dev.sluice.detectors;

import org.jspecify.annotations.NullMarked;
