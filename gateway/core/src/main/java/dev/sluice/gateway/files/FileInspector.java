package dev.sluice.gateway.files;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.content.coding.Codings;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Finding;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.gateway.files.FileResult.State;
import dev.sluice.policies.OverlapWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Scans one file after the other with one scan of its own. Used by one thread.
final class FileInspector {

    private static final int BUFFER = 256 * 1024;

    /// Findings kept of one file; a file with more is reported as partial.
    static final int MAX_FINDINGS = 100_000;

    private final FieldContexts contexts;
    private final Scan scan;
    private final Likelihood least;
    private final UnaryOperator<String> names;
    private final byte[] buffer = new byte[BUFFER];
    private final LongConsumer progress;

    /// @param least findings below it are left out
    /// @param names hides field names that hold a finding themselves
    /// @param progress told of bytes read
    FileInspector(
            Scanner scanner, Likelihood least, UnaryOperator<String> names, LongConsumer progress) {
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
        this.least = least;
        this.names = names;
        this.progress = progress;
    }

    FileResult inspect(Path path) {
        FileKind kind = FileKind.of(path);
        contexts.reset();
        scan.reset();
        View view = Views.forMediaType(kind.mediaType(), contexts);
        Collector found = new Collector(view, kind.part());
        Reading reading = new Reading();
        try (InputStream in = Files.newInputStream(path);
                ContentDecoder decoder =
                        Codings.decoder(kind.codings(), CodingLimits.DEFAULTS.withoutSize())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                reading.bytes += n;
                progress.accept(n);
                decoder.feed(buffer, 0, n, (b, from, to) -> show(view, found, b, from, to));
            }
            decoder.end((b, from, to) -> show(view, found, b, from, to));
            view.end(batch -> scan.feed(batch, found));
            scan.end(found);
            found.window.settle();
        } catch (ContentException e) {
            scan.end(found);
            State state = e.limit() == null ? State.UNREADABLE : State.PARTIAL;
            return result(path, state, e.uninspectable().written(), reading.bytes, found);
        } catch (IOException e) {
            return result(path, State.UNREADABLE, "io", reading.bytes, found);
        }
        return found.overflow
                ? result(path, State.PARTIAL, "overLimit", reading.bytes, found)
                : result(path, State.COMPLETE, null, reading.bytes, found);
    }

    private void show(View view, Collector found, byte[] bytes, int from, int to)
            throws ContentException {
        view.feed(bytes, from, to, batch -> scan.feed(batch, found));
        view.offsets().forgetBefore(scan.decidedBefore());
    }

    private static FileResult result(
            Path path, State state, @Nullable String cause, long bytes, Collector found) {
        found.window.settle();
        return new FileResult(path, state, cause, found.view.name(), bytes, found.findings);
    }

    /// Bytes read so far, for the result of a file that breaks off.
    private static final class Reading {
        private long bytes;
    }

    /// Turns matches into findings of the part; of those that overlap one is kept, as the gateway
    /// counts them.
    private final class Collector implements FindingSink {
        private final List<Finding> findings = new ArrayList<>();
        private final OverlapWindow<Finding> window = new OverlapWindow<>(_ -> {}, this::settle);
        private final View view;
        private final String part;
        private boolean overflow;

        Collector(View view, String part) {
            this.view = view;
            this.part = part;
        }

        @Override
        public void found(Match match) {
            if (!match.likelihood().atLeast(least)) {
                return;
            }
            if (!window.counts(match)) {
                return;
            }
            OffsetMap offsets = view.offsets();
            List<Range> ranges = offsets.ranges(match.viewStart(), match.viewEnd());
            int field = match.fieldContext();
            Finding finding =
                    new Finding(
                            match.detector().infoType(),
                            match.likelihood(),
                            part,
                            ranges.getFirst().start(),
                            ranges.getLast().end(),
                            ranges,
                            field == FieldContexts.ROOT ? "" : contexts.path(field, names));
            window.keep(match, finding);
        }

        private void settle(Finding finding) {
            if (findings.size() == MAX_FINDINGS) {
                overflow = true;
            } else {
                findings.add(finding);
            }
        }
    }
}
