package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;

/// The one match object of a scan, filled again for each finding.
final class LentMatch implements Match {

    private final Program program;
    private int detector;
    private int pattern;
    private Likelihood likelihood = Likelihood.VERY_UNLIKELY;
    private boolean inContext;
    private TextWindow window;
    private int from;
    private int to;
    private long unit;
    private int fieldContext;

    LentMatch(Program program) {
        this.program = program;
        this.window = new TextWindow();
    }

    void beginUnit(long number, int context) {
        unit = number;
        fieldContext = context;
    }

    /// What was found, to be placed with [#at].
    void of(int patternId, Likelihood likely, boolean context) {
        pattern = patternId;
        detector = program.patterns().detector(patternId);
        likelihood = likely;
        inContext = context;
    }

    /// Where it was found, as indices of the window.
    void at(TextWindow text, int start, int end) {
        window = text;
        from = start;
        to = end;
    }

    @Override
    public Detector detector() {
        return program.detectors().get(detector);
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }

    @Override
    public long viewStart() {
        return window.base + from;
    }

    @Override
    public long viewEnd() {
        return window.base + to;
    }

    @Override
    public long unit() {
        return unit;
    }

    @Override
    public int fieldContext() {
        return fieldContext;
    }

    @Override
    public byte[] text() {
        return window.bytes;
    }

    @Override
    public int textFrom() {
        return from;
    }

    @Override
    public int textTo() {
        return to;
    }

    @Override
    public boolean inContext() {
        return inContext;
    }

    @Override
    public DetectorPattern pattern() {
        return program.patterns().source(pattern);
    }
}
