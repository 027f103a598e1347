package dev.sluice.policies.transfer;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The path and the header values of a head, or the values of trailers, as one batch for one scan:
/// one unit each, percent escapes decoded. For use again; one owner at a time.
final class FieldText implements Place {

    private static final int MOST_NAMES = 512;
    private static final int LONGEST_NAME = 64;
    private static final int PATH = -1;

    private final ScanState state;
    private final Map<String, Integer> known = new HashMap<>();
    private byte[] text = new byte[4096];
    private int[] sources = new int[0];
    private int length;
    private int[] units = new int[32];
    private int[] starts = new int[32];
    private boolean[] escaped = new boolean[32];
    private int count;
    private int names;
    private Surface fieldSurface = Surface.HEADER;
    private List<HeaderField> fields = List.of();
    private FieldEdits edits = FieldEdits.NONE;
    private int unit;
    private String header = "";

    FieldText(ScanState state) {
        this.state = state;
    }

    /// Scans the values; `path` is empty for trailers.
    void scan(
            String path,
            List<HeaderField> values,
            Surface surface,
            FindingTap tap,
            FieldEdits into) {
        fields = values;
        fieldSurface = surface;
        edits = into;
        length = 0;
        count = 0;
        if (names > MOST_NAMES) {
            state.contexts.reset();
            known.clear();
            names = 0;
        }
        fill(path, values);
        state.scan.reset();
        tap.turnTo(this);
        state.scan.feed(state.batch, tap);
        state.scan.end(tap);
        Arrays.fill(text, 0, length, (byte) 0);
        fields = List.of();
        edits = FieldEdits.NONE;
    }

    private void fill(String path, List<HeaderField> values) {
        if (!path.isEmpty()) {
            append(path, PATH);
        }
        for (int i = 0; i < values.size(); i++) {
            append(values.get(i).value(), i);
        }
        state.batch.begin(text, 0, length, 0);
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? starts[i + 1] - 1 : length - 1;
            state.batch.unit(starts[i], end, context(units[i]));
        }
    }

    private int context(int index) {
        if (index == PATH) {
            return FieldContexts.ROOT;
        }
        String name = fields.get(index).name();
        Integer context = known.get(name);
        if (context != null) {
            return context;
        }
        byte[] lower = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        names++;
        int made = state.contexts.child(FieldContexts.ROOT, lower, 0, lower.length);
        if (name.length() <= LONGEST_NAME) {
            known.put(name, made);
        }
        return made;
    }

    /// Adds a unit and one byte behind it that belongs to none.
    private void append(String value, int index) {
        grow(value.length() + 1);
        units[count] = index;
        starts[count] = length;
        escaped[count] = false;
        byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
        if (value.indexOf('%') < 0) {
            System.arraycopy(raw, 0, text, length, raw.length);
            length += raw.length;
        } else {
            unescape(raw);
        }
        text[length++] = '\n';
        count++;
    }

    private void unescape(byte[] raw) {
        if (sources.length < text.length) {
            sources = Arrays.copyOf(sources, text.length);
        }
        escaped[count] = true;
        int at = 0;
        while (at < raw.length) {
            int value = Percent.escape(raw, at, raw.length);
            sources[length] = at;
            text[length++] = value < 0 ? raw[at] : (byte) value;
            at += value < 0 ? 1 : 3;
        }
        sources[length] = at;
    }

    private void grow(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
            sources = sources.length == 0 ? sources : Arrays.copyOf(sources, text.length);
        }
        if (count == units.length) {
            units = Arrays.copyOf(units, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            escaped = Arrays.copyOf(escaped, count * 2);
        }
    }

    @Override
    public void locate(Match match) {
        int found = Arrays.binarySearch(starts, 0, count, (int) match.viewStart());
        unit = found >= 0 ? found : -found - 2;
        header = isPath() ? "" : fields.get(units[unit]).name().toLowerCase(Locale.ROOT);
    }

    private boolean isPath() {
        return units[unit] == PATH;
    }

    @Override
    public Surface surface() {
        return isPath() ? Surface.PATH : fieldSurface;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean exempt(Detector detector) {
        return HeaderNames.exempt(header, detector.category());
    }

    @Override
    public String fieldPath() {
        return isPath() ? Surface.PATH.written() : fieldSurface.written() + ":" + header;
    }

    @Override
    public String shownPath(UnaryOperator<String> guard) {
        return "";
    }

    @Override
    public int fieldKey() {
        return 0;
    }

    @Override
    public long record(Match match) {
        return 0;
    }

    @Override
    public List<Range> ranges(Match match) {
        return List.of(new Range(source(match.viewStart()), source(match.viewEnd())));
    }

    @Override
    public boolean replaces() {
        return !isPath() && HeaderNames.replaces(header);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void replace(Match match, byte[] replacement, RuleState rule, long finding) {
        byte[] safe = replacement.clone();
        for (int i = 0; i < safe.length; i++) {
            if (safe[i] >= 0 && safe[i] < ' ') {
                safe[i] = ' ';
            }
        }
        Edit edit =
                new Edit(source(match.viewStart()), source(match.viewEnd()), safe, rule, finding);
        edits.add(units[unit], edit);
    }

    /// Where in the value a byte of the text stands.
    private long source(long view) {
        int at = (int) view;
        return escaped[unit] ? sources[at] : at - starts[unit];
    }
}
