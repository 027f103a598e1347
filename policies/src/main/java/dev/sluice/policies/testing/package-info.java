/// Tests of policies: cases from YAML, run through the same transfer code as live traffic.
///
/// Entry types: [PolicyTestRunner], [PolicyTest]. No YAML, socket or Netty type may enter; no
/// detected value is ever in a result. One runner may be used by several threads; one run has one
/// owner. Sizes are bytes.
@NullMarked
package dev.sluice.policies.testing;

import org.jspecify.annotations.NullMarked;
