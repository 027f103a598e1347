package dev.sluice.load.profile;

import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import dev.sluice.load.profile.HotFrames.Frame;
import dev.sluice.load.scan.WorkTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Scans a corpus for some seconds under Flight Recorder and prints the places that it looks at and
/// the hottest methods and lines.
///
/// Arguments: name of a corpus (`JSON`), and seconds, 15 if left out. The first third warms up and
/// is not recorded.
public final class Profile {

    private static final int ROWS = 25;
    private static final int BYTES = 8 << 20;

    /// Samples by processor time, where the JDK has them; else those at safe places of running
    /// threads.
    private static final List<String> SAMPLES = List.of("jdk.CPUTimeSample", "jdk.ExecutionSample");

    private Profile() {}

    /// Starts it.
    public static void main(String[] args) throws IOException {
        Corpus corpus = args.length > 0 ? Corpus.valueOf(args[0]) : Corpus.JSON;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        SluiceScanning scanning =
                new SluiceScanning(
                        corpus.bytes(BYTES, Peer.SEED),
                        Peer.CHUNK,
                        Catalogue.builtIn().detectors());
        scanFor(scanning, seconds / 3.0);
        Path file = Files.createTempFile("sluice-profile", ".jfr");
        try {
            double speed;
            try (Recording recording = new Recording()) {
                recording.enable(SAMPLES.getFirst()).with("throttle", "1ms");
                recording.enable(SAMPLES.getLast()).withPeriod(Duration.ofMillis(1));
                recording.start();
                speed = scanFor(scanning, seconds * 2 / 3.0);
                recording.stop();
                recording.dump(file);
            }
            print(corpus, speed, read(file));
        } finally {
            Files.delete(file);
        }
    }

    /// @return MB/s
    private static double scanFor(SluiceScanning scanning, double seconds) {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        long bytes = 0;
        long now = begun;
        while (now < end) {
            scanning.scan();
            bytes += scanning.bytes();
            now = System.nanoTime();
        }
        return bytes * 1e3 / (now - begun);
    }

    /// The samples of this thread, from the better of the kinds that were recorded.
    private static HotFrames read(Path file) throws IOException {
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        for (String kind : SAMPLES) {
            HotFrames frames = new HotFrames();
            for (RecordedEvent event : events) {
                if (event.getEventType().getName().equals(kind) && isOurs(event)) {
                    frames.sample(
                            event.getStackTrace().getFrames().stream()
                                    .filter(RecordedFrame::isJavaFrame)
                                    .map(Profile::frame)
                                    .toList());
                }
            }
            if (frames.samples() > 0) {
                return frames;
            }
        }
        throw new IllegalStateException("Flight Recorder took no sample");
    }

    private static boolean isOurs(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> type(frame).equals(SluiceScanning.class.getName()));
    }

    private static Frame frame(RecordedFrame frame) {
        String type = type(frame);
        String method =
                type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
        return new Frame(method, frame.getLineNumber(), type.startsWith("dev.sluice."));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static void print(Corpus corpus, double speed, HotFrames frames) {
        System.out.printf(
                Locale.ROOT,
                "%nScan of %s: %.0f MB/s while it was recorded, %d samples.%n%n",
                corpus.title(),
                speed,
                frames.samples());
        Scanner scanner = Engine.compile(Catalogue.builtIn().detectors());
        System.out.println(WorkTable.of(scanner, List.of(corpus)).markdown());
        System.out.println(frames.methods(ROWS).markdown());
        System.out.println(frames.lines(ROWS).markdown());
        System.out.println(frames.callers(ROWS).markdown());
    }
}
