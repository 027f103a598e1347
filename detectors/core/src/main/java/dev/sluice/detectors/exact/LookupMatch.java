package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.DocumentShare;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Match;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The one match object of a lookup scan, filled again for each finding.
final class LookupMatch implements Match {

    /// Stands for the pattern that looked-up values do not have.
    private static final DetectorPattern NONE =
            new DetectorPattern("(looked up)", Likelihood.VERY_LIKELY, null, null, false);

    private final ViewWindow window;
    private Detector detector;
    private int from;
    private int to;
    private long unit;
    private int context;
    private @Nullable DocumentShare document;
    private byte[] name = new byte[0];

    /// @param first any detector, until the first finding
    LookupMatch(ViewWindow window, Detector first) {
        this.window = window;
        this.detector = first;
    }

    LookupMatch of(Detector found, int start, int end, int inUnit) {
        detector = found;
        from = start;
        to = end;
        unit = window.number(inUnit);
        context = window.context(inUnit);
        document = null;
        return this;
    }

    /// The finding is a document.
    void document(DocumentShare share) {
        document = share;
        name = share.name().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable DocumentShare document() {
        return document;
    }

    @Override
    public Detector detector() {
        return detector;
    }

    @Override
    public Likelihood likelihood() {
        Lookup lookup = detector.lookup();
        return lookup == null ? Likelihood.VERY_LIKELY : lookup.likelihood();
    }

    @Override
    public long viewStart() {
        return window.base() + from;
    }

    @Override
    public long viewEnd() {
        return window.base() + to;
    }

    @Override
    public long unit() {
        return unit;
    }

    @Override
    public int fieldContext() {
        return context;
    }

    @Override
    public byte[] text() {
        return document == null ? window.bytes : name;
    }

    @Override
    public int textFrom() {
        return document == null ? from : 0;
    }

    @Override
    public int textTo() {
        return document == null ? to : name.length;
    }

    @Override
    public boolean inContext() {
        return false;
    }

    @Override
    public DetectorPattern pattern() {
        return NONE;
    }
}
