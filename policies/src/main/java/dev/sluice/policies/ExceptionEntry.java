package dev.sluice.policies;

import java.time.LocalDate;
import java.util.Set;

/// Takes transfers out of rules, explicitly and for a time.
///
/// @param id unique in its policy
/// @param rules ids in the same policy
/// @param when its `detect` narrows the exception to some findings; null takes all
/// @param reason why
/// @param owner who answers for it
/// @param expires last day on which it holds, UTC
/// @param line in its file, from 1
public record ExceptionEntry(
        String id,
        Set<String> rules,
        When when,
        String reason,
        String owner,
        LocalDate expires,
        int line) {

    public ExceptionEntry {
        rules = Set.copyOf(rules);
    }
}
