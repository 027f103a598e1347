package dev.sluice.policies.transfer;

import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of a query, of header values, or of trailers, kept until it is known which of them take
/// effect.
final class FieldEdits {

    /// For surfaces that are scanned only to be told.
    static final FieldEdits NONE = new FieldEdits();

    private final List<Located> edits = new ArrayList<>(0);

    /// @param index of the field in its list
    void add(int index, Edit edit) {
        if (this == NONE) {
            throw new IllegalStateException("an edit without a surface");
        }
        edits.add(new Located(index, edit));
    }

    /// The rule that leaves least among those whose edits take effect, or null if none does.
    @Nullable RuleState strongest() {
        if (edits.isEmpty()) {
            return null;
        }
        return Splices.acting(edits.stream().map(Located::edit).toList()).stream()
                .map(Edit::rule)
                .min(PolicyRun.LEAVES_LEAST)
                .orElse(null);
    }

    /// The fields with the edits that take effect put in; the same list if there are none.
    List<HeaderField> apply(List<HeaderField> fields) {
        if (edits.isEmpty()) {
            return fields;
        }
        List<HeaderField> changed = new ArrayList<>(fields);
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            changed.set(i, new HeaderField(field.name(), apply(i, field.value())));
        }
        return changed;
    }

    /// One value with the edits that take effect put in.
    String apply(int index, String value) {
        List<Edit> all = edits.stream().filter(at -> at.field == index).map(Located::edit).toList();
        List<Edit> own = Splices.acting(all);
        if (own.isEmpty()) {
            return value;
        }
        own.sort(Edit.BY_PLACE);
        byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        int at = 0;
        for (Splice splice : Splices.of(own)) {
            out.write(raw, at, (int) splice.start() - at);
            out.writeBytes(splice.replacement());
            at = (int) splice.end();
        }
        out.write(raw, at, raw.length - at);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private record Located(int field, Edit edit) {}
}
