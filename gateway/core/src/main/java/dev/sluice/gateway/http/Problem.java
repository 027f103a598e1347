package dev.sluice.gateway.http;

import org.jspecify.annotations.Nullable;

/// An answer of the gateway's own (RFC 9457), as design section 4.11 lists them. It never holds a
/// byte of the message.
///
/// @param status HTTP status
/// @param code stable name for programs; also the end of `type`
/// @param title in a few words
/// @param detail a sentence for people
/// @param error type of RFC 9209
/// @param rule what blocked, or null
/// @param response whether it stands in for a response that the upstream gave
record Problem(
        int status,
        String code,
        String title,
        String detail,
        String error,
        @Nullable BlockingRule rule,
        boolean response) {

    /// The rule that blocked.
    ///
    /// @param advice what to do instead, or null
    /// @param contact whom to ask, or null
    record BlockingRule(
            String policy, String rule, @Nullable String advice, @Nullable String contact) {}

    static Problem of(int status, String code, String title, String detail, String error) {
        return new Problem(status, code, title, detail, error, null, false);
    }

    /// Whether trying again later may help.
    boolean retryable() {
        return status == 503;
    }
}
