package dev.sluice.gateway.route;

import java.util.List;

/// A path glob: `*` stands for any characters within a segment, `**` as a whole segment for any
/// number of segments. `/orders/**` matches `/orders`, `/orders/` and all below.
///
/// @param segments of the glob, split at `/`
record PathGlob(List<String> segments) {

    private static final String ANY = "**";

    static PathGlob compile(String glob) {
        return new PathGlob(List.of(glob.split("/", -1)));
    }

    boolean matches(String path) {
        if (segments.size() == 2 && segments.get(1).equals(ANY) && path.startsWith("/")) {
            return true;
        }
        return matches(0, path.split("/", -1), 0);
    }

    private boolean matches(int glob, String[] path, int at) {
        int pattern = glob;
        int segment = at;
        while (pattern < segments.size()) {
            String wanted = segments.get(pattern);
            if (wanted.equals(ANY)) {
                return pattern == segments.size() - 1 || matchesRest(pattern + 1, path, segment);
            }
            if (segment == path.length || !matchesSegment(wanted, path[segment])) {
                return false;
            }
            pattern++;
            segment++;
        }
        return segment == path.length;
    }

    private boolean matchesRest(int glob, String[] path, int from) {
        for (int at = from; at <= path.length; at++) {
            if (matches(glob, path, at)) {
                return true;
            }
        }
        return false;
    }

    /// Linear: each star takes as little as it can and is stretched only from the last one.
    private static boolean matchesSegment(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                mark = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
