/// All built-in detectors, as data with sources and examples beside them.
///
/// Entry type: [Catalogue]. The data stand in `catalogue/<family>.yaml`; the top of
/// `catalogue/index.yaml` describes their shape. [CatalogueCompiler] packs them when Sluice is
/// built; what it made is read when Sluice runs. Only snakeyaml-engine may enter from outside.
/// Loaded once; everything is immutable and shared between threads.
@NullMarked
package dev.sluice.detectors.catalogue;

import org.jspecify.annotations.NullMarked;
