package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The units of a part whose field has the hotword `iban`.
final class Marked {

    private static final FieldHotwords IBAN =
            new FieldHotwords() {
                @Override
                public int longs() {
                    return 1;
                }

                @Override
                public void mark(byte[] name, int from, int to, long[] bits, int at) {
                    bits[at] |= new String(name, from, to - from, UTF_8).contains("iban") ? 1 : 0;
                }
            };

    private final FieldContexts contexts = new FieldContexts(IBAN);
    private final List<String> units = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Marked() {}

    /// Path and text of each.
    static List<String> of(Function<FieldContexts, View> views, List<byte[]> pieces) {
        Marked marked = new Marked();
        View view = views.apply(marked.contexts);
        try {
            for (byte[] piece : pieces) {
                view.feed(piece, 0, piece.length, marked::add);
            }
            view.end(marked::add);
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        return marked.units;
    }

    private void add(Batch batch) {
        for (int i = 0; i < batch.units(); i++) {
            int start = batch.unitStart(i);
            open.append(new String(batch.bytes(), start, batch.unitEnd(i) - start, UTF_8));
            if (i < batch.units() - 1 || !batch.lastOpen()) {
                if (contexts.hasBit(batch.fieldContext(i), 0)) {
                    units.add(contexts.path(batch.fieldContext(i), name -> name) + "=" + open);
                }
                open.setLength(0);
            }
        }
    }
}
