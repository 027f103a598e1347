package dev.sluice.gateway.files;

import dev.sluice.content.BatchSink;
import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.coding.Codings;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// The text of a file, as a scan of the file sees it. One owner.
public final class FileText {

    private static final int BUFFER = 256 * 1024;

    private final FieldContexts contexts = new FieldContexts(FieldHotwords.NONE);
    private final byte[] buffer = new byte[BUFFER];
    private final LongConsumer progress;

    /// @param progress told of bytes read
    public FileText(LongConsumer progress) {
        this.progress = progress;
    }

    /// Shows the text of a file.
    ///
    /// @throws ContentException if it cannot be read to its end
    public void show(Path path, BatchSink sink) throws IOException, ContentException {
        FileKind kind = FileKind.of(path);
        contexts.reset();
        View view = Views.forMediaType(kind.mediaType(), contexts);
        try (InputStream in = Files.newInputStream(path);
                ContentDecoder decoder =
                        Codings.decoder(kind.codings(), CodingLimits.DEFAULTS.withoutSize())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.accept(n);
                decoder.feed(buffer, 0, n, (bytes, from, to) -> view.feed(bytes, from, to, sink));
            }
            decoder.end((bytes, from, to) -> view.feed(bytes, from, to, sink));
            view.end(sink);
        }
    }
}
