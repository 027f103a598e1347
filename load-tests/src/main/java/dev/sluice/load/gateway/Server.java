package dev.sluice.load.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process that listens on a loopback port, pinned to one core. Closing ends it.
final class Server implements AutoCloseable {

    private static final long LONGEST_START = TimeUnit.SECONDS.toNanos(120);
    private static final int POLL_MILLIS = 2;

    private final String name;
    private final int port;
    private final Process process;
    private final long beganNanos;

    private Server(String name, int port, Process process, long beganNanos) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.beganNanos = beganNanos;
    }

    /// How a process is started.
    ///
    /// @param cores that it may use, as `taskset` takes them: `0`, or `0,1`
    /// @param folder where it runs; its output goes to a file there
    /// @param environment added to this process's own
    record Launch(String cores, Path folder, Map<String, String> environment) {

        Launch {
            environment = Map.copyOf(environment);
        }

        Launch(String cores, Path folder) {
            this(cores, folder, Map.of());
        }
    }

    /// Starts the command and waits until its port accepts connections.
    ///
    /// @throws IOException if it ends, or does not listen within two minutes
    static Server start(String name, int port, Launch launch, List<String> command)
            throws IOException, InterruptedException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", launch.cores));
        pinned.addAll(command);
        Path folder = launch.folder;
        ProcessBuilder builder =
                new ProcessBuilder(pinned)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".out").toFile());
        builder.environment().putAll(launch.environment);
        long began = System.nanoTime();
        Process process = builder.start();
        // Whoever interrupts the run is left with no server.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        while (!listens(port)) {
            if (System.nanoTime() - began > LONGEST_START
                    || process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not start: see " + name + ".out in " + folder);
            }
        }
        return new Server(name, port, process, began);
    }

    /// A port that was free a moment ago, and another one than that.
    static int freePortBeside(int taken) throws IOException {
        int port = freePort();
        while (port == taken) {
            port = freePort();
        }
        return port;
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

    /// When its process was started, in the time of [System#nanoTime].
    long beganNanos() {
        return beganNanos;
    }

    /// What it and its children have used so far.
    ProcessCost cost() throws IOException {
        ProcessCost cost = ProcessCost.of(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            cost = cost.plus(ProcessCost.of(child.pid()));
        }
        return cost;
    }

    /// From now on its peak of memory is of what follows.
    void forgetPeak() throws IOException {
        ProcessCost.forgetPeak(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            ProcessCost.forgetPeak(child.pid());
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        end(process);
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
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
