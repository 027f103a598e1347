package dev.sluice.content.view;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.Range;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// What a view showed of a part: batches made into whole units again, with their checks.
///
/// @param units in the order of the text
/// @param length of the view
record Shown(List<Unit> units, long length) {

    /// A whole unit.
    ///
    /// @param ranges where the part has it
    record Unit(String text, String path, long start, long end, List<Range> ranges) {}

    static FieldContexts contexts() {
        return new FieldContexts(FieldHotwords.NONE);
    }

    static Shown of(Function<FieldContexts, View> views, List<byte[]> pieces) {
        return of(views.apply(contexts()), pieces);
    }

    static Shown of(View view, List<byte[]> pieces) {
        Collector collector = new Collector(view);
        long fed = 0;
        try {
            for (byte[] piece : pieces) {
                // Bytes around the piece must not be read.
                byte[] guarded = new byte[piece.length + 20];
                Arrays.fill(guarded, (byte) '"');
                System.arraycopy(piece, 0, guarded, 10, piece.length);
                view.feed(guarded, 10, 10 + piece.length, collector::accept);
                fed += piece.length;
                collector.check(fed);
            }
            view.end(collector::accept);
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        return collector.shown(fed);
    }

    List<String> texts() {
        return units.stream().map(Unit::text).toList();
    }

    String joined() {
        return String.join("", texts());
    }

    private static final class Collector {

        private final View view;
        private final List<Unit> units = new ArrayList<>();
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private boolean isOpen;
        private long openStart;
        private int openField;
        private long end;

        Collector(View view) {
            this.view = view;
        }

        void accept(Batch batch) {
            need(batch.viewOffset() == end, "batches follow one another");
            end += batch.to() - batch.from();
            int at = batch.from();
            for (int unit = 0; unit < batch.units(); unit++) {
                need(batch.unitStart(unit) >= at, "units ascend");
                at = batch.unitEnd(unit);
                boolean continues = unit == 0 && batch.firstContinues();
                need(isOpen == continues, "an open unit goes on");
                unit(batch, unit, continues);
            }
            need(at <= batch.to(), "units stay in the batch");
        }

        void unit(Batch batch, int unit, boolean continues) {
            if (!continues) {
                open.reset();
                openStart = batch.viewOffset() + batch.unitStart(unit) - batch.from();
                openField = batch.fieldContext(unit);
            }
            need(openField == batch.fieldContext(unit), "a unit has one field");
            open.write(
                    batch.bytes(),
                    batch.unitStart(unit),
                    batch.unitEnd(unit) - batch.unitStart(unit));
            isOpen = unit == batch.units() - 1 && batch.lastOpen();
            if (!isOpen) {
                long past = batch.viewOffset() + batch.unitEnd(unit) - batch.from();
                units.add(
                        new Unit(
                                open.toString(StandardCharsets.UTF_8),
                                view.contexts().path(openField, name -> name),
                                openStart,
                                past,
                                view.offsets().ranges(openStart, past)));
            }
        }

        void check(long fed) {
            need(view.decidedBefore() <= fed, "nothing is decided that was not fed");
            need(
                    view.offsets().partFloor(end) == view.decidedBefore(),
                    "all that was read is shown");
        }

        Shown shown(long fed) {
            need(!isOpen, "the last unit is closed");
            need(view.decidedBefore() == fed, "everything is decided at the end");
            return new Shown(List.copyOf(units), end);
        }

        private static void need(boolean holds, String what) {
            if (!holds) {
                throw new AssertionError("broken: " + what);
            }
        }
    }
}
