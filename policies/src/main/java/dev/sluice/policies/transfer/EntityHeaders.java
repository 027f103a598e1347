package dev.sluice.policies.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Headers that speak of the bytes of a body, where these bytes change (design section 4.8).
final class EntityHeaders {

    private static final Set<String> DROPPED =
            Set.of(
                    "digest",
                    "repr-digest",
                    "content-digest",
                    "content-md5",
                    "accept-ranges",
                    "content-length");
    private static final String ETAG = "etag";
    private static final String WEAK = "W/";

    private EntityHeaders() {}

    /// The headers of a body that is not the same bytes any more: digests, `Accept-Ranges` and
    /// `Content-Length` dropped, a strong `ETag` made weak (RFC 9110 section 8.8.3).
    static List<HeaderField> repair(List<HeaderField> headers) {
        List<HeaderField> repaired = new ArrayList<>(headers.size());
        for (HeaderField field : headers) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.equals(ETAG) && !field.value().startsWith(WEAK)) {
                repaired.add(new HeaderField(field.name(), WEAK + field.value()));
            } else if (!DROPPED.contains(name)) {
                repaired.add(field);
            }
        }
        return repaired;
    }
}
