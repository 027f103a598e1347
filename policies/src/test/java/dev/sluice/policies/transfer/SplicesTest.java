package dev.sluice.policies.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.ContentException;
import dev.sluice.policies.RuleState;
import dev.sluice.testing.Seeded;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplicesTest {

    private static final RuleState REPLACE = new Rules().state();
    private static final RuleState MASK = new Rules().mask();

    private static Edit edit(long start, long end, String text, RuleState rule, long finding) {
        return new Edit(start, end, text.getBytes(UTF_8), rule, finding);
    }

    private static String apply(String text, Edit... edits) {
        List<Edit> sorted = new ArrayList<>(List.of(edits));
        sorted.sort(Edit.BY_PLACE);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Splice splice : Splices.of(sorted)) {
            out.append(text, at, (int) splice.start());
            out.append(new String(splice.replacement(), UTF_8));
            at = (int) splice.end();
        }
        return out.append(text.substring(at)).toString();
    }

    @Test
    void touchingEditsStayApart() {
        assertThat(apply("abcdef", edit(0, 3, "X", MASK, 1), edit(3, 6, "Y", MASK, 2)))
                .isEqualTo("XY");
    }

    @Test
    void theRestOfAUnionIsMaskedUnderAMaskAndDroppedUnderAReplacement() {
        assertThat(apply("0abcdef9", edit(1, 4, "XYZ", MASK, 1), edit(3, 7, "####", MASK, 2)))
                .isEqualTo("0XYZ***9");
        assertThat(apply("0abcdef9", edit(1, 4, "***", MASK, 1), edit(3, 7, "R", REPLACE, 2)))
                .isEqualTo("0R9");
    }

    @Test
    void equalInsertionsAtOnePlaceCountOnce() {
        assertThat(
                        apply(
                                "n12n34,",
                                edit(0, 0, "\"", MASK, 1),
                                edit(1, 3, "**", MASK, 1),
                                edit(6, 6, "\"", MASK, 1),
                                edit(0, 0, "\"", MASK, 2),
                                edit(4, 6, "##", MASK, 2),
                                edit(6, 6, "\"", MASK, 2)))
                .isEqualTo("\"n**n##\",");
    }

    @Test
    void ofEachFindingTheFirstRuleThatActsCounts() {
        Edit one = edit(0, 1, "a", REPLACE, 1);
        Edit sameRule = edit(2, 3, "", REPLACE, 1);
        Edit other = edit(0, 1, "b", MASK, 1);
        assertThat(Splices.acting(List.of(one, sameRule, other))).isEmpty();
    }

    @Test
    void aRewriterGivesTheSameHoweverItIsDrained() {
        Seeded.check(
                300,
                random -> {
                    byte[] part = new byte[200];
                    for (int i = 0; i < part.length; i++) {
                        part[i] = (byte) ('a' + i % 26);
                    }
                    List<Edit> edits = edits(random, part.length);
                    String expected = apply(new String(part, UTF_8), edits.toArray(Edit[]::new));
                    assertThat(rewritten(part, edits, random)).isEqualTo(expected);
                });
    }

    private static List<Edit> edits(SplittableRandom random, int length) {
        List<Edit> edits = new ArrayList<>();
        int start = 0;
        for (int finding = 1; finding < 20; finding++) {
            start += random.nextInt(15);
            int end = start + 1 + random.nextInt(12);
            if (end > length) {
                break;
            }
            edits.add(
                    edit(
                            start,
                            end,
                            "<" + finding + ">",
                            random.nextBoolean() ? MASK : REPLACE,
                            finding));
        }
        return edits;
    }

    /// Drains at random places, but never past the start of an edit that is still to come.
    private static String rewritten(byte[] part, List<Edit> edits, SplittableRandom random) {
        Rewriter rewriter = new Rewriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int next = 0;
        int at = 0;
        try {
            while (at < part.length) {
                int to = Math.min(part.length, at + 1 + random.nextInt(30));
                rewriter.offer(part, at, to);
                while (next < edits.size() && edits.get(next).end() <= to) {
                    rewriter.edit(edits.get(next++));
                }
                long floor = next < edits.size() ? Math.min(to, edits.get(next).start()) : to;
                rewriter.drain(
                        Math.min(floor, rewriter.drained() + random.nextInt(60)),
                        (b, from, end) -> out.write(b, from, end - from));
                rewriter.keep();
                at = to;
            }
            rewriter.finish((b, from, end) -> out.write(b, from, end - from));
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        assertThat(rewriter.retained()).isZero();
        return out.toString(UTF_8);
    }
}
