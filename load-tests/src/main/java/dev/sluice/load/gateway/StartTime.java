package dev.sluice.load.gateway;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// How long a peer takes from the start of its process to the first request that it has served.
///
/// @param peer name
/// @param millis of each start, in ascending order
record StartTime(String peer, List<Long> millis) {

    private static final int STARTS = 3;

    StartTime {
        millis = List.copyOf(millis);
    }

    /// Starts it some times and ends it again.
    ///
    /// @param path of a document behind the proxy
    static StartTime measure(String peer, String path, Starter starter)
            throws IOException, InterruptedException {
        System.err.println("start: " + peer);
        long[] millis = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (Server server = starter.start()) {
                awaitServed(server, path);
                millis[i] = (System.nanoTime() - server.beganNanos()) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        return new StartTime(peer, Arrays.stream(millis).boxed().toList());
    }

    /// Starts a server.
    @FunctionalInterface
    interface Starter {
        Server start() throws IOException, InterruptedException;
    }

    long median() {
        return millis.get(millis.size() / 2);
    }

    /// @throws IOException if it listens and answers otherwise
    private static void awaitServed(Server server, String path) throws IOException {
        try (Connection connection = new Connection(server.port())) {
            int status = connection.exchange(Connection.get(path));
            if (status != 200) {
                throw new IOException(server.name() + " answered " + status + " after its start");
            }
        }
    }
}
