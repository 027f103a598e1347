package dev.sluice.load.peers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Each pattern in turn with `java.util.regex`; a match that passes its validator counts.
final class JavaRegexLoop implements Scanning {

    private record Compiled(Pattern pattern, PeerPattern source) {}

    private final byte[] bytes;
    private final String text;
    private final List<Compiled> patterns = new ArrayList<>();
    private final Refused refused = new Refused();

    JavaRegexLoop(byte[] bytes, List<PeerPattern> sources) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
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
            Matcher matcher = each.pattern.matcher(text);
            while (matcher.find()) {
                if (each.source.accepts(bytes, matcher.start(), matcher.end())) {
                    found++;
                }
            }
        }
        return found;
    }
}
