package dev.sluice.policies;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a condition may ask about a transfer before its findings are known.
public interface TransferContext {

    Direction direction();

    /// Name from the configuration.
    String route();

    /// Upper case.
    String method();

    /// Lower case, without port.
    String host();

    /// As it was sent, without query.
    String path();

    /// Percent escapes decoded once and dot segments taken out (RFC 3986 section 5.2.4). A rule
    /// holds if either reading matches, an exception only if both do.
    String plainPath();

    /// Lower case without parameters, empty if there is none.
    String mediaType();

    /// Null where there is none (files).
    @Nullable InetAddress client();

    /// The values of a header in their order, empty if it is absent.
    ///
    /// @param name lower case
    List<String> headerValues(String name);
}
