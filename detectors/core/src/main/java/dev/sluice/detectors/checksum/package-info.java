/// Pure tests of candidates: checksums and structures, each from its issuing authority's rule.
///
/// Entry type: [Validators], which knows them by name. Nothing but [dev.sluice.detectors.Validator]
/// may enter from outside. All are stateless, allocate nothing, skip separators (every ASCII byte
/// that is no letter or digit, and every byte of another script) and may be shared between threads.
/// Offsets are bytes.
@NullMarked
package dev.sluice.detectors.checksum;

import org.jspecify.annotations.NullMarked;
