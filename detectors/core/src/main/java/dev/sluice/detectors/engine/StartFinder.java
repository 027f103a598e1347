package dev.sluice.detectors.engine;

/// Finds the next byte at which a lane may have a match. Owned by one scan.
///
/// Masks say where to look; the filter of the first byte says which lanes allow the start; lanes
/// that count only in context are left out where no hotword is near.
final class StartFinder {

    /// Bytes in which words that open lanes are looked for at a time.
    private static final int STRETCH = 128;

    private final LaneFilter[] filters;
    private final byte[] kinds = new byte[256];
    private final StartStream stream;
    private final HotwordWindow hotwords;
    private final NarrowStream narrowStream;
    private final Openings openings;
    private final boolean anyGated;
    private final ContextReach contextReach;
    private final LaneFilter.Alive alive = new LaneFilter.Alive();
    private LaneFilter filter;
    private int ways;
    private long open;

    /// View offset below which no lane that counts only in context has any.
    private long quietTo;

    /// View offset below which all words are known that open lanes.
    private long openTo;

    private long steps;

    StartFinder(Program program, Masks masks, HotwordWindow hotwords) {
        this.filters = program.filters().toArray(LaneFilter[]::new);
        this.filter = filters[0];
        this.stream = new StartStream(masks, program.openings());
        this.hotwords = hotwords;
        this.narrowStream = new NarrowStream(masks);
        this.openings = program.openings();
        this.anyGated = !openings.narrow().isEmpty() || !openings.broad().isEmpty();
        this.contextReach = program.contextReach();
        for (int b = 0; b < 256; b++) {
            kinds[b] = (byte) FirstByte.kind(b);
        }
    }

    /// Begins with a text, whose bytes end at `past`.
    void begin(byte[] text, int past) {
        stream.begin(text, past);
        narrowStream.begin(text, past);
        hotwords.begin(text, past);
    }

    void beginUnit(long viewStart) {
        quietTo = viewStart;
        openTo = viewStart;
    }

    /// Places asked so far and the bytes between them.
    long steps() {
        return steps;
    }

    /// The next start that a lane allows, or that is not known yet; the end of the text for none.
    int next(TextWindow text, int from) {
        int at = from;
        while (at < text.high) {
            at = candidate(text, at);
            if (at < text.high && asks(text, at)) {
                break;
            }
            at++;
        }
        steps += at - from;
        return Math.min(at, text.high);
    }

    /// The next place to ask, and in which ways.
    private int candidate(TextWindow text, int at) {
        int known = text.closed ? text.high : text.high - Masks.AFTER;
        open = 0;
        if (text.base + at == text.unitStart || at >= known) {
            ways = Openings.ALL;
            return at;
        }
        int free = stream.next(at, known);
        ways = free < known ? stream.ways(free) : Openings.ALL;
        if (!anyGated) {
            return free;
        }
        int past = Math.min(free + 1, known);
        int gated = text.base + past <= quietTo ? past : nextGated(text, at, past);
        if (gated == past) {
            return free;
        }
        if (!text.closed && gated >= text.high - contextReach.walked()) {
            ways = Openings.ALL;
        } else {
            ways = gated < free ? Openings.NARROW : ways | Openings.NARROW;
            open = hotwords.broad().at(text.base + gated);
        }
        return gated;
    }

    /// The next place in `[from, limit)` where a lane that counts only in context may have it;
    /// `limit` for none.
    private int nextGated(TextWindow text, int from, int limit) {
        int at = from;
        while (at < limit) {
            long start = text.base + at;
            if (start >= openTo) {
                int past = Math.min(text.high, at + STRETCH);
                int unknown = text.closed ? text.high : text.high - contextReach.walked();
                if (at >= unknown) {
                    return at;
                }
                past = Math.min(past, unknown);
                openTo = text.base + past;
                hotwords.searchOpenings(text, start, openTo + contextReach.walked());
            }
            OpenSpan narrow = hotwords.narrow();
            OpenSpan broad = hotwords.broad();
            long same = Math.min(openTo, Math.min(narrow.sameUntil(start), broad.sameUntil(start)));
            int past = (int) Math.min(limit, same - text.base);
            boolean isNarrow = narrow.at(start) != 0;
            long broadLanes = broad.at(start);
            if (!isNarrow && broadLanes == 0) {
                quietTo = same;
                at = past;
                continue;
            }
            int place = isNarrow ? narrowStream.next(at, past) : past;
            place = broadLanes == 0 ? place : nextBroad(broadLanes, text.bytes, at, place);
            if (place < past) {
                return place;
            }
            at = past;
        }
        return limit;
    }

    private int nextBroad(long lanes, byte[] text, int from, int limit) {
        int known = Math.min(limit, text.length - FirstBytes.depth());
        int at = from < known ? openings.broadBytes().next(lanes, text, from, known) : from;
        // What lies too near the end of the array is asked about byte by byte.
        return Math.min(at, limit);
    }

    private boolean asks(TextWindow text, int at) {
        LaneFilter asked = filters[kinds[text.bytes[at] & 0xFF]];
        asked.ask(text, at, ways, open, alive);
        steps += LaneFilter.COST;
        if (!alive.any) {
            return false;
        }
        filter = asked;
        long gated = 0;
        long walked = 0;
        long free = 0;
        for (int i = 0; i < asked.longs(); i++) {
            gated |= alive.lanes[i] & asked.gated(i);
            walked |= alive.lanes[i] & asked.gated(i) & asked.walked(i);
            free |= alive.lanes[i] & ~asked.gated(i);
        }
        if (gated != 0) {
            int reach = walked != 0 ? contextReach.walked() : contextReach.exact();
            if (!hotwords.open(text, at, reach)) {
                for (int i = 0; i < asked.longs(); i++) {
                    alive.lanes[i] &= ~asked.gated(i);
                }
                return free != 0;
            }
        }
        return true;
    }

    /// Whether the start can not be decided before more text is there.
    boolean waits() {
        return alive.waits;
    }

    /// The lanes that allow the start, a bit each, by long; the caller's to clear until the next
    /// start is looked for.
    long[] lanes() {
        return alive.lanes;
    }

    /// The filter whose lanes they are.
    LaneFilter filter() {
        return filter;
    }
}
