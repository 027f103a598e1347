package dev.sluice.gateway.config;

import dev.sluice.gateway.config.ListenerConfig.ListenerMode;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.ScalarType;
import dev.sluice.policies.syntax.ScalarType.Refused;
import dev.sluice.policies.syntax.Scalars;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of single values that only a gateway's file holds.
final class GatewayScalars {
    private static final String HOST = "(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9_.-]+)";
    private static final Pattern BIND = Pattern.compile(HOST + ":([0-9]{1,5})");
    private static final Pattern ENDPOINT =
            Pattern.compile("http://" + HOST + "(?::([0-9]{1,5}))?/?");
    private static final int HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;

    private GatewayScalars() {}

    /// An address and a port to listen on.
    static final ScalarType<HostPort> BIND_ADDRESS =
            text -> {
                Matcher matcher = BIND.matcher(text);
                if (!matcher.matches()) {
                    throw malformed("is no address with a port: write 127.0.0.1:8080 or [::]:8080");
                }
                return new HostPort(host(matcher.group(1)), port(matcher.group(2), 0));
            };

    /// The URL of a service, without a path.
    static final ScalarType<HostPort> HTTP_URL =
            text -> {
                if (text.startsWith("https://")) {
                    throw new Refused(
                            ProblemCode.LATER_RELEASE,
                            "is not reached yet: TLS to upstreams comes in a later release");
                }
                Matcher matcher = ENDPOINT.matcher(text);
                if (!matcher.matches()) {
                    throw malformed("is no endpoint: write http://127.0.0.1:9000, without a path");
                }
                String port = matcher.group(2);
                return new HostPort(
                        host(matcher.group(1)), port == null ? HTTP_PORT : port(port, 1));
            };

    /// What a listener does; the modes of later releases are refused as such.
    static final ScalarType<ListenerMode> MODE =
            text -> {
                if (text.equals("forward") || text.equals("transparent")) {
                    throw new Refused(
                            ProblemCode.LATER_RELEASE,
                            "comes in a later release; there is: reverse");
                }
                return Scalars.oneOf(Map.of("reverse", ListenerMode.REVERSE)).read(text);
            };

    /// From a millisecond to a day.
    static final ScalarType<Duration> TIME =
            Scalars.duration(Duration.ofMillis(1), Duration.ofDays(1));

    /// One of an enum's values, written in lower case.
    static <E extends Enum<E>> ScalarType<E> lowerCase(Class<E> type) {
        return Scalars.oneOf(type, value -> value.name().toLowerCase(Locale.ROOT));
    }

    /// Bytes that an `int` counts.
    static ScalarType<Integer> smallSize(int least, int most) {
        ScalarType<Long> size = Scalars.size(least, most);
        return text -> Math.toIntExact(size.read(text));
    }

    private static String host(String written) {
        return written.startsWith("[") ? written.substring(1, written.length() - 1) : written;
    }

    private static int port(String digits, int least) throws Refused {
        int port = Integer.parseInt(digits);
        if (port < least || port > LAST_PORT) {
            throw new Refused(
                    ProblemCode.OUT_OF_RANGE,
                    "has a port out of range; allowed: " + least + " to " + LAST_PORT);
        }
        return port;
    }

    private static Refused malformed(String message) {
        return new Refused(ProblemCode.MALFORMED_VALUE, message);
    }
}
