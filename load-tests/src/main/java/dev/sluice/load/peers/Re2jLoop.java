package dev.sluice.load.peers;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/// Each pattern in turn with RE2/J; a match that passes its validator counts.
final class Re2jLoop implements Scanning {

    private record Compiled(Pattern pattern, PeerPattern source) {}

    private final byte[] bytes;
    private final List<Compiled> patterns = new ArrayList<>();
    private final Refused refused = new Refused();

    Re2jLoop(byte[] bytes, List<PeerPattern> sources) {
        this.bytes = bytes;
        for (PeerPattern source : sources) {
            try {
                patterns.add(new Compiled(Pattern.compile(source.regex()), source));
            } catch (PatternSyntaxException e) {
                refused.add(source, e.getDescription());
            }
        }
    }

    @Override
    public int bytes() {
        return bytes.length;
    }

    @Override
    public Refused refused() {
        return refused;
    }

    @Override
    public long scan() {
        long found = 0;
        for (Compiled each : patterns) {
            Matcher matcher = each.pattern.matcher(bytes);
            while (matcher.find()) {
                if (each.source.accepts(bytes, matcher.start(), matcher.end())) {
                    found++;
                }
            }
        }
        return found;
    }
}
