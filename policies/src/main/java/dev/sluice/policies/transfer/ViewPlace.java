package dev.sluice.policies.transfer;

import dev.sluice.content.View;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.Surface;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A surface that is read through a view: the body, or the query.
final class ViewPlace implements Place {

    private final Surface surface;
    private final View view;
    private final Records records;
    private final boolean waits;
    private final Consumer<Edit> edits;
    private final int sibling;
    private int field;
    private long start;
    private long end;

    /// @param waits whether edits may still be thrown away when the verdict is known
    /// @param sibling 0 if the surface has no other view; else different for each of its views,
    ///   whose findings are then placed in bytes of the part
    ViewPlace(
            Surface surface,
            View view,
            Records records,
            boolean waits,
            Consumer<Edit> edits,
            int sibling) {
        this.surface = surface;
        this.view = view;
        this.records = records;
        this.waits = waits;
        this.edits = edits;
        this.sibling = sibling;
    }

    @Override
    public void locate(Match match) {
        field = match.fieldContext();
        start = match.viewStart();
        end = match.viewEnd();
        if (sibling > 0) {
            List<Range> ranges = ranges(match);
            start = ranges.getFirst().start();
            end = ranges.getLast().end();
        }
    }

    @Override
    public long start(Match match) {
        return start;
    }

    @Override
    public long end(Match match) {
        return end;
    }

    @Override
    public Surface surface() {
        return surface;
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public boolean exempt(Detector detector) {
        return false;
    }

    @Override
    public long record(Match match) {
        return records.at(match.viewStart());
    }

    @Override
    public String fieldPath() {
        return view.contexts().path(field, UnaryOperator.identity());
    }

    @Override
    public String shownPath(UnaryOperator<String> guard) {
        return field == FieldContexts.ROOT ? "" : view.contexts().path(field, guard);
    }

    @Override
    public int fieldKey() {
        return sibling * FieldContexts.MAX_FIELDS + field;
    }

    @Override
    public List<Range> ranges(Match match) {
        return view.offsets().ranges(match.viewStart(), match.viewEnd());
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public boolean waits() {
        return waits;
    }

    @Override
    public void replace(Match match, byte[] replacement, RuleState rule, long finding) {
        view.replace(
                match.viewStart(),
                match.viewEnd(),
                replacement,
                (start, end, bytes) -> edits.accept(new Edit(start, end, bytes, rule, finding)));
    }
}
