package dev.sluice.gateway.http;

import dev.sluice.gateway.config.Limits;

/// How large a head may be.
///
/// @param lineBytes first line without its end
/// @param headBytes all field lines with their ends
/// @param fields field lines
record HeadLimits(int lineBytes, int headBytes, int fields) {

    /// Trailers: `hardening` asks for 8 KiB and 20 fields.
    static final HeadLimits TRAILERS = new HeadLimits(8 << 10, 8 << 10, 20);

    /// What a client may send.
    static HeadLimits ofRequests(Limits limits) {
        return new HeadLimits(
                limits.requestLineBytes(), limits.headerBytes(), limits.headerFields());
    }

    /// What an upstream may send: twice as much, since sets of cookies are answers.
    static HeadLimits ofResponses(Limits limits) {
        return new HeadLimits(
                limits.requestLineBytes(), 2 * limits.headerBytes(), 2 * limits.headerFields());
    }
}
