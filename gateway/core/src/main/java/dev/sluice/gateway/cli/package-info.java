/// The command line: one class per verb, output formats beside them.
///
/// Entry type: [Main]. It may print; it decides nothing that another room should decide. No
/// detected value is ever printed.
@NullMarked
package dev.sluice.gateway.cli;

import org.jspecify.annotations.NullMarked;
