package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.testing.Cuts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A text in every two pieces, and in pieces of a byte.
final class EveryCut {

    private EveryCut() {}

    static List<List<byte[]>> of(String text) {
        byte[] part = text.getBytes(UTF_8);
        List<List<byte[]>> cuts = new ArrayList<>();
        for (int at = 0; at <= part.length; at++) {
            cuts.add(Cuts.at(part, at));
        }
        cuts.add(Cuts.single(part));
        return cuts;
    }

    /// What a view shows of the text; the same for every cut, or the test fails.
    static Shown show(Function<FieldContexts, View> views, String text) {
        Shown whole = Shown.of(views, List.of(text.getBytes(UTF_8)));
        for (List<byte[]> pieces : of(text)) {
            if (!Shown.of(views, pieces).equals(whole)) {
                throw new AssertionError("shown otherwise in " + pieces.size() + " pieces");
            }
        }
        return whole;
    }
}
