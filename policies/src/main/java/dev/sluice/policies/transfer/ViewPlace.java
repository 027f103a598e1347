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
    private final ScanState state;
    private final boolean waits;
    private final Consumer<Edit> edits;
    private int field;

    /// @param waits whether edits may still be thrown away when the verdict is known
    ViewPlace(
            Surface surface,
            View view,
            ScanState state,
            boolean waits,
            Consumer<Edit> edits) {
        this.surface = surface;
        this.view = view;
        this.state = state;
        this.waits = waits;
        this.edits = edits;
    }

    @Override
    public void locate(Match match) {
        field = match.fieldContext();
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
        return state.records.at(match.viewStart());
    }

    @Override
    public String fieldPath() {
        return state.contexts.path(field, UnaryOperator.identity());
    }

    @Override
    public String shownPath(UnaryOperator<String> guard) {
        return field == FieldContexts.ROOT ? "" : state.contexts.path(field, guard);
    }

    @Override
    public int fieldKey() {
        return field;
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
