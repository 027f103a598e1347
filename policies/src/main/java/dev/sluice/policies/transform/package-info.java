/// What is put in the place of a finding: one file per transformation.
///
/// Entry type: [Transformation]. Pure; immutable; no key material is printed.
@NullMarked
package dev.sluice.policies.transform;

import org.jspecify.annotations.NullMarked;
