package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.Arrays;

/// A head while it is written. Nothing that could end a line early gets out, whoever made it.
///
/// It is written into an array that each thread keeps, and copied into a buffer as a whole: a store
/// into a direct buffer costs ten times one into an array.
final class HeadBytes {

    private static final int FIRST_BYTES = 4 << 10;
    private static final byte[] LINE_END = {'\r', '\n'};

    private static final FastThreadLocal<HeadBytes> OWN =
            new FastThreadLocal<>() {
                @Override
                protected HeadBytes initialValue() {
                    return new HeadBytes();
                }
            };

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    private HeadBytes() {}

    /// An empty head; the one that this thread wrote before is gone.
    static HeadBytes begin() {
        HeadBytes head = OWN.get();
        head.length = 0;
        return head;
    }

    /// Writes text that this program made.
    HeadBytes write(String text) {
        int at = grow(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[at + i] = (byte) text.charAt(i);
        }
        return this;
    }

    /// Writes part of a line that came from outside.
    ///
    /// @throws IllegalStateException if it holds a control byte or a character beyond ISO-8859-1
    HeadBytes value(String text) {
        int at = grow(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF || !Grammar.isFieldValue(c)) {
                throw new IllegalStateException("a head holds a byte that no head may hold");
            }
            bytes[at + i] = (byte) c;
        }
        return this;
    }

    /// Writes a field line with a name that this program made.
    HeadBytes field(String name, String value) {
        return write(name).write(": ").value(value).endLine();
    }

    /// The same for values that are lists: `more` follows what is there already.
    HeadBytes field(String name, String value, String more) {
        return write(name).write(": ").value(value).write(", ").value(more).endLine();
    }

    HeadBytes field(HeaderField field) {
        if (!Grammar.isToken(field.name())) {
            throw new IllegalStateException("a field name is no token");
        }
        return field(field.name(), field.value());
    }

    HeadBytes endLine() {
        return append(LINE_END);
    }

    /// Writes what follows the head.
    HeadBytes append(byte[] more) {
        int at = grow(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
        return this;
    }

    /// @param room bytes that the buffer shall take beyond these
    /// @return owned by the caller
    ByteBuf copy(ByteBufAllocator allocator, int room) {
        return allocator.directBuffer(length + room).writeBytes(bytes, 0, length);
    }

    /// @return where the next bytes go
    private int grow(int more) {
        int at = length;
        length = at + more;
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
        }
        return at;
    }
}
