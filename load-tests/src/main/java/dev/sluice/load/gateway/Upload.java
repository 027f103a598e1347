package dev.sluice.load.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One large upload over a connection of its own.
final class Upload {

    private Upload() {}

    /// Sends a block again and again until the length is reached, and reads the answer's status.
    ///
    /// @param length a multiple of the block's length
    /// @return status of the answer
    static int send(int port, String path, byte[] block, long length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(120_000);
            OutputStream out = socket.getOutputStream();
            String head =
                    String.join(
                            "\r\n",
                            "POST " + path + " HTTP/1.1",
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
