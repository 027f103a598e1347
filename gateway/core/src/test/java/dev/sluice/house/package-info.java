/// The machine that keeps the house: directions, sizes, leftovers, documents.
///
/// These tests read the sources of all modules from the root of the checkout.
@NullMarked
package dev.sluice.house;

import org.jspecify.annotations.NullMarked;
