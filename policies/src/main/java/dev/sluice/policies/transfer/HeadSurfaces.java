package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.policies.Direction;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The target, headers and trailers of a transfer: scanned, and written anew where rules transform
/// them. What is written follows from the rules that act at that moment.
final class HeadSurfaces {

    private final Kit kit;
    private final TransferHead head;
    private final FindingTap tap;
    private final FieldEdits headers = new FieldEdits();
    private final FieldEdits trailers = new FieldEdits();
    private final FieldEdits query = new FieldEdits();

    HeadSurfaces(Kit kit, TransferHead head, FindingTap tap) {
        this.kit = kit;
        this.head = head;
        this.tap = tap;
    }

    /// Scans path, query and headers of a request, headers of a response: the target of a response
    /// is that of its request, which was inspected.
    void scan() throws ContentException {
        String path = "";
        if (head.direction() == Direction.REQUEST) {
            int mark = head.target().indexOf('?');
            path = mark < 0 ? head.target() : head.target().substring(0, mark);
            if (mark >= 0) {
                scanQuery(head.target().substring(mark + 1));
            }
        }
        scanFields(path, head.headers(), Surface.HEADER, headers);
    }

    void scanTrailers(List<HeaderField> fields) {
        scanFields("", fields, Surface.TRAILER, trailers);
    }

    String target() {
        int mark = head.target().indexOf('?');
        return mark < 0
                ? head.target()
                : head.target().substring(0, mark + 1)
                        + query.apply(0, head.target().substring(mark + 1));
    }

    List<HeaderField> headers() {
        return headers.apply(head.headers());
    }

    List<HeaderField> trailers(List<HeaderField> fields) {
        return trailers.apply(fields);
    }

    /// The rule that leaves least among those that change something here, or null.
    @Nullable RuleState strongest() {
        return PolicyRun.leastLeft(
                PolicyRun.leastLeft(headers.strongest(), trailers.strongest()), query.strongest());
    }

    private void scanFields(
            String path, List<HeaderField> fields, Surface surface, FieldEdits edits) {
        if (path.isEmpty() && fields.isEmpty()) {
            return;
        }
        FieldText text = kit.fields.take();
        text.scan(path, fields, surface, tap, edits);
        kit.fields.giveBack(text);
    }

    private void scanQuery(String text) throws ContentException {
        ScanState state = kit.scans.take();
        state.contexts.reset();
        state.scan.reset();
        state.records.reset();
        View view = kit.formats.query(state.contexts);
        Consumer<Edit> edits = edit -> query.add(0, edit);
        tap.turnTo(new ViewPlace(Surface.QUERY, view, state.records, true, edits, 0));
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        view.feed(raw, 0, raw.length, batch -> state.scan.feed(batch, tap));
        view.end(batch -> state.scan.feed(batch, tap));
        state.scan.end(tap);
        kit.scans.giveBack(state);
    }
}
