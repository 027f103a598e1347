package dev.sluice.load.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that listens on a loopback port, pinned to one core. Closing ends it.
final class Server implements AutoCloseable {

    private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(60);
    private static final int POLL_MILLIS = 2;

    private final String name;
    private final int port;
    private final Process process;
    private final long startNanos;

    private Server(String name, int port, Process process, long startNanos) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.startNanos = startNanos;
    }

    /// Starts the command and waits until its port accepts connections.
    ///
    /// @param folder where it runs; its output goes to a file there
    /// @throws IOException if it ends, or does not listen within a minute
    static Server start(String name, int core, int port, Path folder, String... command)
            throws IOException, InterruptedException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        pinned.addAll(Arrays.asList(command));
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(pinned)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".out").toFile())
                        .start();
        while (!listens(port)) {
            if (System.nanoTime() - began > LONGEST_START
                    || process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not start: see " + name + ".out in " + folder);
            }
        }
        return new Server(name, port, process, System.nanoTime() - began);
    }

    /// A port that was free a moment ago.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /// From the start of the process to the first connection that it accepted.
    long startNanos() {
        return startNanos;
    }

    /// What it and its children have used so far.
    ProcessCost cost() throws IOException {
        ProcessCost cost = ProcessCost.of(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            cost = cost.plus(ProcessCost.of(child.pid()));
        }
        return cost;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return true;
        } catch (IOException _) {
            // Not yet: the caller tries again and gives up in the end.
            return false;
        }
    }
}
