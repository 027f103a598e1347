package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sluice.content.EditSink;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Applies edits to a part, as a rewriter would.
final class Edited implements EditSink {

    /// @param replacement a char for each byte
    private record Edit(long start, long end, String replacement) {}

    private final List<Edit> edits = new ArrayList<>();

    @Override
    public void edit(long start, long end, byte[] replacement) {
        Edit edit = new Edit(start, end, new String(replacement, ISO_8859_1));
        if (start < end || !edits.contains(edit)) {
            edits.add(edit);
        }
    }

    byte[] apply(byte[] part) {
        edits.sort(Comparator.comparingLong(Edit::start).thenComparingLong(Edit::end));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long at = 0;
        for (Edit edit : edits) {
            if (edit.start < at) {
                throw new AssertionError("edits overlap");
            }
            out.write(part, (int) at, (int) (edit.start - at));
            out.writeBytes(edit.replacement.getBytes(ISO_8859_1));
            at = edit.end;
        }
        out.write(part, (int) at, part.length - (int) at);
        return out.toByteArray();
    }
}
