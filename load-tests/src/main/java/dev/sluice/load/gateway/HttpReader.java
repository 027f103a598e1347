package dev.sluice.load.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Reads messages of HTTP/1.1 from one connection, strictly enough for peers that are trusted.
final class HttpReader {

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final IntConsumer arrived;
    private final byte[] buffer = new byte[BUFFER];

    /// @param arrived told the number of bytes of a body whenever some have come
    HttpReader(InputStream in, IntConsumer arrived) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.arrived = arrived;
    }

    /// The next head in lower case; empty at the end of the connection.
    String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (true) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
            int length = head.length();
            if (next == '\n' && length > 3 && head.charAt(length - 3) == '\n') {
                return head.toString().toLowerCase(Locale.ROOT);
            }
        }
    }

    /// Reads the body behind a head to its end.
    ///
    /// @return its bytes
    long body(String head) throws IOException {
        if (!head.contains("transfer-encoding: chunked")) {
            return exactly(length(head));
        }
        long all = 0;
        while (true) {
            long size = Long.parseLong(line(), 16);
            all += exactly(size);
            line();
            if (size == 0) {
                return all;
            }
        }
    }

    private static long length(String head) {
        int at = head.indexOf("content-length:");
        return at < 0 ? 0 : Long.parseLong(head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(16);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private long exactly(long length) throws IOException {
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the body ended early");
            }
            left -= read;
            arrived.accept(read);
        }
        return length;
    }
}
