package dev.sluice.policies.transfer;

import dev.sluice.policies.Direction;
import dev.sluice.policies.TransferContext;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A head as conditions ask about it.
final class HeadContext implements TransferContext {

    private final TransferHead head;
    private final String path;
    private final String mediaType;
    private @Nullable String plainPath;

    HeadContext(TransferHead head) {
        this.head = head;
        int query = head.target().indexOf('?');
        this.path = query < 0 ? head.target() : head.target().substring(0, query);
        this.mediaType = withoutParameters(first("content-type"));
    }

    @Override
    public Direction direction() {
        return head.direction();
    }

    @Override
    public String route() {
        return head.route();
    }

    @Override
    public String method() {
        return head.method();
    }

    @Override
    public String host() {
        return head.host();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String plainPath() {
        String plain = plainPath;
        if (plain == null) {
            plain = Percent.plainPath(path);
            plainPath = plain;
        }
        return plain;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public @Nullable InetAddress client() {
        return head.client();
    }

    @Override
    public List<String> headerValues(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < head.headers().size(); i++) {
            HeaderField field = head.headers().get(i);
            if (field.name().equalsIgnoreCase(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    /// The first value of a header, empty if it is absent.
    String first(String name) {
        for (int i = 0; i < head.headers().size(); i++) {
            HeaderField field = head.headers().get(i);
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return "";
    }

    /// Whether the body is a piece of a document (RFC 9110 section 14).
    boolean isRangePart() {
        return head.status() == 206
                || mediaType.equals("multipart/byteranges")
                || !first("content-range").isEmpty();
    }

    private static String withoutParameters(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
