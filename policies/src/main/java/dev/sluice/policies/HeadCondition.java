package dev.sluice.policies;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The part of a condition that the head of a transfer decides.
final class HeadCondition {

    private final When when;
    private final List<Glob> paths;
    private final List<Header> headers;

    HeadCondition(When when) {
        this.when = when;
        this.paths = when.paths().stream().map(Glob::ofPath).toList();
        this.headers = when.headers().stream().map(Header::new).toList();
    }

    /// Whether some reading of the head meets it: for rules.
    boolean may(TransferContext context) {
        return unmet(context) == null;
    }

    /// The first key of the condition that no reading of the head meets; null if all may be met.
    @Nullable String unmet(TransferContext context) {
        String plain = unmetPlain(context);
        if (plain != null) {
            return plain;
        }
        if (!paths.isEmpty() && !path(context.path()) && !path(context.plainPath())) {
            return "path";
        }
        return any(headers, header -> !header.may(context)) ? "header" : null;
    }

    /// Whether every reading of the head meets it: for exceptions.
    boolean must(TransferContext context) {
        return unmetPlain(context) == null
                && (paths.isEmpty() || (path(context.path()) && path(context.plainPath())))
                && !any(headers, header -> !header.must(context));
    }

    /// The same for the keys that have one reading only.
    private @Nullable String unmetPlain(TransferContext context) {
        if (when.direction() != null && when.direction() != context.direction()) {
            return "direction";
        }
        if (!when.routes().isEmpty() && !when.routes().contains(context.route())) {
            return "route";
        }
        if (!when.methods().isEmpty() && !when.methods().contains(context.method())) {
            return "method";
        }
        if (!when.hosts().isEmpty() && !any(when.hosts(), h -> host(h, context.host()))) {
            return "host";
        }
        if (!when.mediaTypes().isEmpty()
                && !any(when.mediaTypes(), m -> mediaType(m, context.mediaType()))) {
            return "mediaType";
        }
        return when.clients().isEmpty() || client(context.client()) ? null : "client";
    }

    private boolean path(String path) {
        return any(paths, glob -> glob.matches(path));
    }

    private boolean client(@Nullable InetAddress client) {
        return client != null && any(when.clients(), cidr -> cidr.contains(client));
    }

    private static boolean host(String pattern, String host) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return lower.startsWith("*.") ? plain.endsWith(lower.substring(1)) : plain.equals(lower);
    }

    private static boolean mediaType(String pattern, String mediaType) {
        if (pattern.equals("*/*")) {
            return true;
        }
        int stem = pattern.length() - 1;
        return pattern.endsWith("/*")
                ? mediaType.regionMatches(true, 0, pattern, 0, stem)
                : mediaType.equalsIgnoreCase(pattern);
    }

    private static <T> boolean any(List<T> items, Predicate<T> test) {
        for (int i = 0; i < items.size(); i++) {
            if (test.test(items.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// One header that must be there.
    private static final class Header {
        private final String name;
        private final Glob value;

        Header(When.HeaderMatch match) {
            this.name = match.name();
            this.value = Glob.ofValue(match.value() == null ? "*" : match.value());
        }

        boolean may(TransferContext context) {
            return any(context.headerValues(name), value::matches);
        }

        boolean must(TransferContext context) {
            List<String> values = context.headerValues(name);
            return !values.isEmpty() && !any(values, v -> !value.matches(v));
        }
    }
}
