package dev.sluice.policies.transfer;

import java.util.ArrayList;
import java.util.List;

/// Headers that speak of the bytes of a body, where these bytes change (design section 4.8).
final class EntityHeaders {

    private static final String WEAK = "W/";

    private EntityHeaders() {}

    /// The headers of a body that is not the same bytes any more: digests, `Accept-Ranges` and
    /// `Content-Length` dropped, a strong `ETag` made weak (RFC 9110 section 8.8.3).
    static List<HeaderField> repair(List<HeaderField> headers) {
        List<HeaderField> repaired = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            HeaderField field = headers.get(i);
            String name = field.name();
            if (name.equalsIgnoreCase("ETag") && !field.value().startsWith(WEAK)) {
                repaired.add(new HeaderField(name, WEAK + field.value()));
            } else if (!isDropped(name)) {
                repaired.add(field);
            }
        }
        return repaired;
    }

    private static boolean isDropped(String name) {
        return switch (name.length()) {
            case 6 -> name.equalsIgnoreCase("Digest");
            case 11 -> name.equalsIgnoreCase("Repr-Digest") || name.equalsIgnoreCase("Content-MD5");
            case 13 -> name.equalsIgnoreCase("Accept-Ranges");
            case 14 ->
                    name.equalsIgnoreCase("Content-Digest")
                            || name.equalsIgnoreCase("Content-Length");
            default -> false;
        };
    }
}
