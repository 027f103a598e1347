package dev.sluice.gateway.http;

import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.inspect.SpooledHold;
import dev.sluice.gateway.upstream.ConnectFailure;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.Verdict;

/// Every answer that the gateway gives by itself, in one place.
final class Problems {

    private static final String DENIED = "http_request_denied";
    private static final String INTERNAL = "proxy_internal_error";

    static final Problem NO_ROUTE =
            Problem.of(
                    404,
                    "noRoute",
                    "No route",
                    "No route of this gateway serves this request.",
                    "destination_not_found");
    static final Problem INTERNAL_ERROR =
            unavailable("internalError", "The gateway failed to handle this exchange.", INTERNAL);
    static final Problem LEDGER =
            unavailable("ledgerUnavailable", "The gateway cannot record evidence now.", INTERNAL);
    static final Problem OVERLOAD =
            unavailable(
                    "overload", "The gateway has no connection left.", "connection_limit_reached");
    static final Problem FIRST_BYTE =
            unavailable(
                    "timeouts.firstByte",
                    "The upstream did not answer in time.",
                    "http_response_timeout");
    static final Problem UPSTREAM_IDLE =
            unavailable(
                    "timeouts.idle",
                    "The upstream stopped in its answer.",
                    "connection_terminated");
    static final Problem UPSTREAM_GONE =
            badUpstream(
                    "upstreamClosed",
                    "The upstream closed before its answer was complete.",
                    "http_response_incomplete");

    private Problems() {}

    static Problem of(Refusal refusal) {
        return Problem.of(
                refusal.status(),
                refusal.code(),
                refusal.status() == 400 ? "Ambiguous request" : "Request refused",
                refusal.detail(),
                "http_request_error");
    }

    /// A response that is in doubt.
    static Problem ofUpstream(Refusal refusal) {
        return badUpstream(refusal.code(), refusal.detail(), "http_protocol_error");
    }

    static Problem of(ConnectFailure failure) {
        return switch (failure) {
            case TIMEOUT ->
                    unavailable(
                            "timeouts.connect",
                            "The upstream cannot be reached in time.",
                            "connection_timeout");
            case REFUSED ->
                    badUpstream(
                            "connectionRefused",
                            "The upstream refuses connections.",
                            "connection_refused");
            case UNRESOLVED ->
                    badUpstream("dnsError", "The upstream's name has no address.", "dns_error");
            case BUSY ->
                    unavailable(
                            "limits.upstreamConnections",
                            "All connections to the upstream are in use.",
                            "connection_limit_reached");
        };
    }

    /// A transfer that its verdict stopped.
    ///
    /// @param response whether the upstream has acted already
    static Problem of(Verdict verdict, boolean response) {
        return switch (verdict) {
            case Verdict.Block block -> blocked(block, response);
            case Verdict.BlockUninspected(Uninspectable cause, String limit) ->
                    uninspected(cause, limit == null ? "" : limit, response);
            case Verdict.Pass _, Verdict.Transform _ ->
                    throw new IllegalArgumentException("the verdict does not block");
        };
    }

    private static Problem blocked(Verdict.Block block, boolean response) {
        Rule rule = block.rule();
        return new Problem(
                403,
                "policy",
                "Blocked by policy",
                rule.title(),
                DENIED,
                new Problem.BlockingRule(
                        block.policy().name(), rule.id(), rule.advice(), rule.contact()),
                response);
    }

    private static Problem uninspected(Uninspectable cause, String limit, boolean response) {
        if (cause == Uninspectable.OVER_LIMIT && limit.equals(SpooledHold.LIMIT) && !response) {
            return Problem.of(
                    413,
                    limit,
                    "Body too large to inspect",
                    "The body is larger than " + limit + " allows.",
                    DENIED);
        }
        if (cause == Uninspectable.OVER_LIMIT && limit.equals("limits.spoolBytes")) {
            return unavailable("spoolUnavailable", "The spool is full.", INTERNAL);
        }
        return switch (cause) {
            case INTERNAL_ERROR -> INTERNAL_ERROR;
            case TIMEOUT ->
                    unavailable("inspectionTimeout", "The inspection took too long.", INTERNAL);
            case UNKNOWN_CODING,
                    BROKEN_CODING,
                    TRUNCATED,
                    ENCRYPTED,
                    UNSUPPORTED_CONTAINER,
                    OVER_LIMIT,
                    RANGE_PART ->
                    new Problem(
                            403,
                            "uninspectable/" + cause.written(),
                            "Content could not be inspected",
                            detail(cause, limit),
                            DENIED,
                            null,
                            response);
        };
    }

    private static String detail(Uninspectable cause, String limit) {
        return limit.isEmpty()
                ? "The content could not be inspected: " + cause.written() + "."
                : "The content could not be inspected: it is over " + limit + ".";
    }

    private static Problem unavailable(String code, String detail, String error) {
        return Problem.of(503, code, "Temporarily unavailable", detail, error);
    }

    private static Problem badUpstream(String code, String detail, String error) {
        return Problem.of(502, code, "Bad upstream message", detail, error);
    }
}
