package dev.sluice.gateway.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A ledger's folder in memory. It counts its calls, fails one of them, takes writes in parts, runs
/// full, and loses at a crash what was not forced.
final class SimulatedDisk implements LedgerFiles, LedgerVerifier.Trail {
    static final long PLENTY = 1L << 40;

    private final TreeMap<String, File> files = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private int failAt = -1;
    private byte[] stubs = {};
    private boolean partly;
    private boolean stops;
    private String failNext = "";
    private long room = PLENTY;

    /// A segment: what a reader sees, and what would be left after a crash.
    private static final class File {
        private byte[] seen = new byte[0];
        private byte[] forced = new byte[0];
        private boolean inFolder;
    }

    /// Another disk with the same bytes, all of them forced, and no calls yet.
    SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        files.forEach((name, file) -> {
            File other = new File();
            other.seen = file.seen.clone();
            other.forced = file.seen.clone();
            other.inFolder = true;
            copy.files.put(name, other);
        });
        return copy;
    }

    /// What a call did when it failed.
    static final class InjectedException extends IOException {
        InjectedException(String call) {
            super("injected into " + call);
        }
    }

    /// Lets the call of that number (from 0) fail once.
    ///
    /// @param afterPart whether a write takes a part before it fails
    void failAt(int call, boolean afterPart) {
        failAt = call;
        partly = afterPart;
    }

    /// Lets the next call of that name fail.
    void failNext(String call) {
        failNext = call;
    }

    /// Lets the machine stop at the call of that number: it and all calls after it fail.
    void stopAt(int call, boolean afterPart) {
        failAt(call, afterPart);
        stops = true;
    }

    /// Says how many more bytes it takes.
    void room(long bytes) {
        room = bytes;
    }

    /// Names of the calls so far.
    List<String> calls() {
        return calls;
    }

    /// The machine stops: of what was not forced, nothing or a random beginning is left.
    void crash(@Nullable SplittableRandom torn) {
        files.values().removeIf(file -> !file.inFolder && (torn == null || torn.nextBoolean()));
        for (File file : files.values()) {
            int common = Math.min(file.forced.length, file.seen.length);
            if (torn == null || file.seen.length <= common) {
                file.seen = file.forced.clone();
            } else {
                int kept = common + torn.nextInt(file.seen.length - common + 1);
                file.seen = Arrays.copyOf(file.seen, kept);
            }
            file.forced = file.seen.clone();
            file.inFolder = true;
        }
        failAt = -1;
        stops = false;
        room = PLENTY;
    }

    byte[] bytes(String segment) {
        return file(segment).seen.clone();
    }

    void replace(String segment, byte[] bytes) {
        file(segment).seen = bytes.clone();
        file(segment).forced = bytes.clone();
    }

    void remove(String segment) {
        files.remove(segment);
    }

    private File file(String segment) {
        return Objects.requireNonNull(files.get(segment), segment);
    }

    private boolean fails(String call) throws InjectedException {
        calls.add(call);
        int number = calls.size() - 1;
        if (stops && number > failAt) {
            throw new InjectedException(call);
        }
        if (failNext.equals(call)) {
            failNext = "";
            throw new InjectedException(call);
        }
        if (number != failAt) {
            return false;
        }
        if (partly && call.equals("write")) {
            return true;
        }
        throw new InjectedException(call);
    }

    @Override
    public List<String> segments() throws IOException {
        fails("list");
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] stubs() throws IOException {
        fails("stubs");
        return stubs;
    }

    /// Puts what stands for pruned segments there.
    void stubs(byte[] content) {
        stubs = content;
    }

    @Override
    public LedgerChannel open(String segment) throws IOException {
        fails("open");
        return new Channel(files.computeIfAbsent(segment, _ -> new File()));
    }

    @Override
    public void syncFolder() throws IOException {
        fails("syncFolder");
        files.values().forEach(file -> file.inFolder = true);
    }

    @Override
    public InputStream read(String segment) {
        return new ByteArrayInputStream(file(segment).seen);
    }

    @Override
    public void close() throws IOException {
        fails("closeFolder");
    }

    private final class Channel implements LedgerChannel {
        private final File file;

        Channel(File file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            fails("size");
            return file.seen.length;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            fails("read");
            int n = (int) Math.min(into.remaining(), file.seen.length - position);
            if (n <= 0) {
                return -1;
            }
            into.put(file.seen, (int) position, n);
            return n;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            boolean part = fails("write");
            // Every write is short, so that the loop around it is always needed.
            int n = (int) Math.min(room, Math.min(from.remaining(), 700));
            if (n == 0) {
                throw new IOException("no space left on device");
            }
            int end = (int) position + (part ? n / 2 : n);
            file.seen = Arrays.copyOf(file.seen, Math.max(file.seen.length, end));
            from.get(file.seen, (int) position, end - (int) position);
            room -= end - position;
            if (part) {
                throw new InjectedException("write, after a part");
            }
            return n;
        }

        @Override
        public void force() throws IOException {
            fails("force");
            file.forced = file.seen.clone();
        }

        @Override
        public void truncate(long size) throws IOException {
            fails("truncate");
            if (size < file.seen.length) {
                room += file.seen.length - size;
                file.seen = Arrays.copyOf(file.seen, (int) size);
            }
        }

        @Override
        public void close() throws IOException {
            fails("close");
        }
    }
}
