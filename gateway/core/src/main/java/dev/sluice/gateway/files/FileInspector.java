package dev.sluice.gateway.files;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.coding.Codings;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.gateway.files.FileResult.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Scans one file after the other with one scan of its own. Used by one thread.
final class FileInspector {

    private static final int BUFFER = 256 * 1024;

    private final FieldContexts contexts;
    private final Scan scan;
    private final Listing listing;
    private final byte[] buffer = new byte[BUFFER];
    private final LongConsumer progress;

    /// @param progress told of bytes read
    FileInspector(Scanner scanner, Listing listing, LongConsumer progress) {
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
        this.listing = listing;
        this.progress = progress;
    }

    FileResult inspect(Path path) {
        FileKind kind = FileKind.of(path);
        contexts.reset();
        scan.reset();
        View view = Views.forMediaType(kind.mediaType(), contexts);
        FileFindings found = new FileFindings(view, kind.part(), contexts, listing);
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
        } catch (ContentException e) {
            scan.end(found);
            State state = e.limit() == null ? State.UNREADABLE : State.PARTIAL;
            return found.result(path, state, e.uninspectable().written(), reading.bytes);
        } catch (IOException e) {
            return found.result(path, State.UNREADABLE, "io", reading.bytes);
        }
        return found.result(path, State.COMPLETE, null, reading.bytes);
    }

    private void show(View view, FileFindings found, byte[] bytes, int from, int to)
            throws ContentException {
        view.feed(bytes, from, to, batch -> scan.feed(batch, found));
        view.offsets().forgetBefore(scan.decidedBefore());
    }

    /// Bytes read so far, for the result of a file that breaks off.
    private static final class Reading {
        private long bytes;
    }
}
