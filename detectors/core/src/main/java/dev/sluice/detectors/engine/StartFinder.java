package dev.sluice.detectors.engine;

/// Finds the next byte at which a lane may have a match. Owned by one scan.
///
/// Masks say where to look; the tables of lanes say which patterns allow the start; those that
/// count only in context are left out where no hotword is near.
final class StartFinder {

    /// Bytes in which words that open lanes are looked for at a time.
    private static final int STRETCH = 128;

    private LaneTables lanes;
    private final StartStream stream;
    private final LaneStream gatedStream;
    private final HotwordWindow hotwords;
    private final PatternTable patterns;
    private final boolean anyGated;
    private final ContextReach contextReach;
    private final LaneWalk walk;
    private int ways;

    /// The anchors before which the place is, a bit each by rank.
    private long anchors;

    private long open;

    /// View offset below which no lane that counts only in context has any.
    private long quietTo;

    /// View offset below which all words are known that open lanes.
    private long openTo;

    private long sought;

    StartFinder(Program program, Masks masks, Begins begins, HotwordWindow hotwords) {
        this.lanes = program.tables().current().lanes();
        this.walk = new LaneWalk(lanes.count());
        this.stream = new StartStream(masks, begins, program);
        this.gatedStream = new LaneStream(masks, begins, Plane.GATED_LITERALS, Plane.GATED_CLASSES);
        this.hotwords = hotwords;
        this.patterns = program.patterns();
        this.anyGated = !program.openings().gated().isEmpty();
        this.contextReach = program.contextReach();
    }

    /// Begins with a text, whose bytes end at `past`.
    ///
    /// @param more whether it goes on there
    void begin(byte[] text, int past, boolean more) {
        stream.begin(text, past, more);
        gatedStream.begin(text, past, more);
        hotwords.begin(text, past, more);
    }

    /// Goes on with other tables, between two units.
    void take(LaneTables other) {
        lanes = other;
    }

    void beginUnit(long viewStart) {
        walk.reset();
        quietTo = viewStart;
        openTo = viewStart;
    }

    /// Bytes sought and walked so far.
    long steps() {
        return sought + walk.steps();
    }

    /// A place up to which no lane has any start from `from` on, whatever the context; at most
    /// `limit`.
    int quietTo(int from, int limit) {
        int quiet = stream.clearTo(from, limit);
        return anyGated && quiet > from ? gatedStream.clearTo(from, quiet) : quiet;
    }

    /// Whether a lane that counts everywhere may have one there.
    boolean hasFree(int from, int to) {
        return stream.next(from, to) < to;
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
        sought += at - from;
        return Math.min(at, text.high);
    }

    /// The next place to ask, and in which ways; the end of the text for none.
    private int candidate(TextWindow text, int at) {
        int free = stream.next(at, text.high);
        boolean isFree = free < text.high;
        ways = isFree ? stream.ways(free) : 0;
        anchors = isFree ? stream.anchors(free) : 0;
        if (!anyGated) {
            return free;
        }
        int past = Math.min(free + 1, text.high);
        int gated = text.base + past <= quietTo ? past : nextGated(text, at, past);
        if (gated == past) {
            return free;
        }
        ways = (gated < free ? 0 : ways) | gatedWays(gated);
        anchors = gated < free ? 0 : anchors;
        return gated;
    }

    /// The next place in `[from, limit)` where a lane that counts only in context may have it;
    /// `limit` for none.
    private int nextGated(TextWindow text, int from, int limit) {
        // From there on words that are not there yet may open lanes.
        int unknown = text.closed ? text.high : text.high - contextReach.walked();
        int at = from;
        while (at < limit) {
            if (at >= unknown) {
                return nextUnknown(text, at, limit);
            }
            long start = text.base + at;
            if (start >= openTo) {
                openTo = text.base + Math.min(unknown, at + STRETCH);
                hotwords.searchOpenings(text, start, openTo + contextReach.walked());
            }
            OpenSpan span = hotwords.opened();
            long same = Math.min(openTo, span.sameUntil(start));
            int past = (int) Math.min(limit, same - text.base);
            long opened = span.at(start);
            if (opened == 0) {
                quietTo = same;
                at = past;
                continue;
            }
            at = nextOpen(text, at, past, opened);
            if (at < past) {
                return at;
            }
        }
        return limit;
    }

    /// The same where words that are not there yet may open lanes.
    private int nextUnknown(TextWindow text, int from, int limit) {
        hotwords.searchOpenings(text, text.base + from, text.end());
        int at = gatedStream.next(from, limit);
        while (at < limit) {
            long known = hotwords.opened().at(text.base + at);
            if (begins(text, at, known | contextReach.openings(text.high - at))) {
                return at;
            }
            at = gatedStream.next(at + 1, limit);
        }
        return limit;
    }

    /// The next place in `[from, limit)` where a lane of the openings may begin.
    private int nextOpen(TextWindow text, int from, int limit, long opened) {
        int at = gatedStream.next(from, limit);
        while (at < limit && !begins(text, at, opened)) {
            at = gatedStream.next(at + 1, limit);
        }
        return at;
    }

    /// Whether a lane of the openings may begin at a place.
    private boolean begins(TextWindow text, int at, long opened) {
        // What is not there yet, or lies too near the end of the array, may be any byte.
        int past = text.closed ? text.bytes.length : text.high;
        boolean isKnown = at + FirstBytes.depth() <= past;
        boolean begins = text.base + at == text.unitStart;
        open = isKnown ? opened & lanes.gatedBytes().at(text.bytes, at, begins) : opened;
        return open != 0;
    }

    private int gatedWays(int place) {
        return (gatedStream.isLiteral(place) ? Openings.GATED_LITERALS : 0)
                | (gatedStream.isClass(place) ? Openings.GATED_CLASSES : 0);
    }

    private boolean asks(TextWindow text, int at) {
        walk.begin(text.base + at);
        if ((ways & Openings.FREE_LITERALS) != 0) {
            walk.ask(lanes.freeLiterals(), text, at, LaneWalk.EVERYWHERE);
        }
        if ((ways & Openings.FREE_CLASSES) != 0) {
            walk.ask(lanes.freeClasses(), text, at, LaneWalk.EVERYWHERE);
        }
        for (int rank = 0; anchors >>> rank != 0 && rank < lanes.anchored().size(); rank++) {
            if ((anchors >>> rank & 1) != 0) {
                walk.ask(lanes.anchored().get(rank).table(), text, at, LaneWalk.EVERYWHERE);
            }
        }
        if (anyGated && (ways & (Openings.GATED_LITERALS | Openings.GATED_CLASSES)) != 0) {
            askGated(text, at);
        }
        return walk.count() > 0 || walk.waits();
    }

    private void askGated(TextWindow text, int at) {
        int first = walk.count();
        if ((ways & Openings.GATED_LITERALS) != 0) {
            walk.ask(lanes.gatedLiterals(), text, at, open);
        }
        if ((ways & Openings.GATED_CLASSES) != 0) {
            walk.ask(lanes.gatedClasses(), text, at, open);
        }
        if (walk.count() > first) {
            if (hotwords.open(text, at, contextReach, walk.anyWalked(first))) {
                walk.keepOpen(first, patterns, hotwords);
            } else {
                walk.keep(first);
            }
        }
    }

    /// Whether the start can not be decided before more text is there.
    boolean waits() {
        return walk.waits();
    }

    /// What the lanes say about the start, until the next one is looked for.
    LaneWalk found() {
        return walk;
    }
}
