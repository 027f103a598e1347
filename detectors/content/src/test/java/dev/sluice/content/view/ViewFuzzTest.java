package dev.sluice.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.testing.Cuts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Any bytes: no view refuses them, loses one, or shows anything else when they are cut. Without
/// `JAZZER_FUZZ=1` the inputs kept beside the test are run.
class ViewFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void jsonShowsTheSameForEveryCut(byte[] part) {
        Shown whole = sameWhenCut(Views::json, part);
        assertThat(whole.length()).isLessThanOrEqualTo(part.length);
    }

    @FuzzTest(maxDuration = "60s")
    void formsAndPathsShowTheSameForEveryCut(byte[] part) {
        assertThat(sameWhenCut(Views::form, part).length()).isLessThanOrEqualTo(part.length);
        assertThat(sameWhenCut(Views::path, part).length()).isLessThanOrEqualTo(part.length);
    }

    @FuzzTest(maxDuration = "60s")
    void tablesShowTheSameForEveryCut(byte[] part) {
        assertThat(sameWhenCut(Views::csv, part).length()).isLessThanOrEqualTo(part.length);
    }

    @FuzzTest(maxDuration = "60s")
    void tablesInTextShowTheSameForEveryCut(byte[] part) {
        assertThat(sameWhenCut(Views::html, part).length()).isLessThanOrEqualTo(part.length);
        assertThat(sameWhenCut(Views::sql, part).length()).isLessThanOrEqualTo(part.length);
        assertThat(sameWhenCut(Views::markdown, part).length()).isLessThanOrEqualTo(part.length);
    }

    @FuzzTest(maxDuration = "60s")
    void unlabelledPartsShowTheSameForEveryCut(byte[] part) {
        Shown whole = sameWhenCut(contexts -> Views.forMediaType("", contexts), part);
        assertThat(whole.length()).isLessThanOrEqualTo(part.length);
    }

    private static Shown sameWhenCut(Function<FieldContexts, View> views, byte[] part) {
        Shown whole = Shown.of(views, List.of(part));
        SplittableRandom random = new SplittableRandom(part.length);
        assertThat(Shown.of(views, Cuts.single(part))).isEqualTo(whole);
        assertThat(Shown.of(views, Cuts.random(part, 7, random))).isEqualTo(whole);
        return whole;
    }
}
