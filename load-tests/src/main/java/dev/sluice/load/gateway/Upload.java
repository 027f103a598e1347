package dev.sluice.load.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One large upload over a connection of its own.
///
/// @param status of the answer
/// @param nanos from the connection to the answer
/// @param firstNanos from the connection to the first byte at the sink, 0 if none came
/// @param arrived bytes at the sink
record Upload(int status, long nanos, long firstNanos, long arrived) {

    static final String PATH = "/stream/sink";

    /// Sends a block again and again until the length is reached, and reads the answer's status.
    ///
    /// @param length a multiple of the block's length
    static Upload send(int port, Sink sink, byte[] block, long length) throws IOException {
        sink.awaitFirst();
        long before = sink.received();
        long began = System.nanoTime();
        int status = send(port, block, length);
        long took = System.nanoTime() - began;
        long first = sink.firstNanos();
        return new Upload(status, took, first == 0 ? 0 : first - began, sink.received() - before);
    }

    private static int send(int port, byte[] block, long length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(120_000);
            OutputStream out = socket.getOutputStream();
            String head =
                    String.join(
                            "\r\n",
                            "POST " + PATH + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: " + length,
                            "",
                            "");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            IOException stopped = write(out, block, length);
            byte[] status = socket.getInputStream().readNBytes(12);
            if (status.length < 12) {
                throw stopped == null ? new IOException("no answer") : stopped;
            }
            return Integer.parseInt(new String(status, 9, 3, StandardCharsets.US_ASCII));
        }
    }

    /// A proxy that blocks answers early and closes: what stopped the writing then matters only if
    /// there is no answer.
    private static @Nullable IOException write(OutputStream out, byte[] block, long length) {
        try {
            for (long sent = 0; sent < length; sent += block.length) {
                out.write(block);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }
}
