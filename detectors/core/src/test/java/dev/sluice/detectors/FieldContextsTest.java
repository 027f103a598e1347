package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Fields within and beyond the limits of [FieldContexts].
class FieldContextsTest {

    /// Bit 0 for names that hold "mail", bit 1 for "card".
    private static final FieldHotwords MAIL_AND_CARD =
            new FieldHotwords() {
                @Override
                public int longs() {
                    return 1;
                }

                @Override
                public void mark(byte[] name, int from, int to, long[] bits, int at) {
                    String text = new String(name, from, to - from, StandardCharsets.UTF_8);
                    bits[at] |= (text.contains("mail") ? 1 : 0) | (text.contains("card") ? 2 : 0);
                }
            };

    /// Each name is a set of hotwords of its own.
    private static final FieldHotwords ALL_DIFFERENT =
            new FieldHotwords() {
                @Override
                public int longs() {
                    return 1;
                }

                @Override
                public void mark(byte[] name, int from, int to, long[] bits, int at) {
                    String text = new String(name, from, to - from, StandardCharsets.UTF_8);
                    bits[at] |= 2L * (text.hashCode() & 0xFFFF_FFFFL);
                }
            };

    @Test
    void equalNamesInOneParentAreOneField() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        int customer = child(contexts, FieldContexts.ROOT, "customer");
        assertThat(child(contexts, customer, "mail")).isEqualTo(child(contexts, customer, "mail"));
        assertThat(child(contexts, FieldContexts.ROOT, "mail"))
                .isNotEqualTo(child(contexts, customer, "mail"));
    }

    @Test
    void fieldsBeyondTheLimitKeepTheirHotwords() {
        FieldContexts contexts = full(MAIL_AND_CARD);
        int mail = child(contexts, FieldContexts.ROOT, "mail-new");
        int plain = child(contexts, FieldContexts.ROOT, "quantity");
        assertThat(contexts.hasBit(mail, 0)).isTrue();
        assertThat(contexts.hasBit(mail, 1)).isFalse();
        assertThat(contexts.hasBit(plain, 0)).isFalse();
        assertThat(contexts.path(mail, name -> name)).isEqualTo("$.{tooManyFields}");
        assertThat(contexts.name(mail)).isEmpty();
    }

    @Test
    void fieldsBeyondTheLimitKnowTheHotwordsOfTheirParent() {
        FieldContexts contexts = full(MAIL_AND_CARD);
        int card = child(contexts, FieldContexts.ROOT, "card-new");
        int number = child(contexts, card, "number");
        int element = contexts.elements(card);
        int inElement = child(contexts, element, "number");
        int below = child(contexts, number, "deep");
        assertThat(contexts.hasBit(number, 1)).isFalse();
        assertThat(contexts.hasBit(contexts.parent(number), 1)).isTrue();
        assertThat(contexts.hasBit(element, 1)).isTrue();
        assertThat(contexts.hasBit(contexts.parent(inElement), 1)).isTrue();
        assertThat(contexts.hasBit(contexts.parent(below), 1)).isFalse();
    }

    @Test
    void aLabelBesideAValueAddsItsHotwordsAndNoName() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        int value = child(contexts, FieldContexts.ROOT, "mail");
        byte[] label = "card".getBytes(StandardCharsets.UTF_8);
        int labelled = contexts.beside(value, label, 0, label.length);
        assertThat(contexts.hasBit(labelled, 0)).isTrue();
        assertThat(contexts.hasBit(labelled, 1)).isTrue();
        assertThat(contexts.hasBit(value, 1)).isFalse();
        assertThat(contexts.path(labelled, name -> name)).isEqualTo("$.mail");
        assertThat(contexts.beside(value, label, 0, label.length)).isEqualTo(labelled);
        assertThat(contexts.beside(value, label, 1, label.length)).isEqualTo(value);
    }

    @Test
    void namesInAnObjectHaveItsPathAndNoHotwords() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        int mail = child(contexts, FieldContexts.ROOT, "mail");
        int names = contexts.namesIn(mail);
        assertThat(contexts.hasBit(names, 0)).isFalse();
        assertThat(contexts.hasBit(contexts.parent(names), 0)).isFalse();
        assertThat(contexts.path(names, name -> name)).isEqualTo("$.mail");
        assertThat(contexts.namesIn(mail)).isEqualTo(names);
        assertThat(contexts.hasBit(child(contexts, mail, "card"), 1)).isTrue();
        assertThat(full(MAIL_AND_CARD).namesIn(mail)).isEqualTo(FieldContexts.ROOT);
    }

    @Test
    void hotwordSetsBeyondTheirLimitHaveAllBits() {
        FieldContexts contexts = full(ALL_DIFFERENT);
        int last = FieldContexts.ROOT;
        for (int i = 0; i < 2 * FieldContexts.MAX_NAMELESS; i++) {
            last = child(contexts, FieldContexts.ROOT, "more" + i);
        }
        assertThat(last).isEqualTo(FieldContexts.OVERFLOW);
        assertThat(contexts.hasBit(last, 0)).isTrue();
        contexts.reset();
        assertThat(contexts.path(child(contexts, FieldContexts.ROOT, "a"), name -> name))
                .isEqualTo("$.a");
    }

    /// Were they read as every field at once, whole columns of a table with notes in its head would
    /// be taken for ages and blood groups.
    @Test
    void namesTooLongToKeepKeepTheirHotwords() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        int id = child(contexts, FieldContexts.ROOT, "mail" + "x".repeat(FieldContexts.MAX_NAME));
        assertThat(contexts.hasBit(id, 0)).isTrue();
        assertThat(contexts.hasBit(id, 1)).isFalse();
        assertThat(contexts.name(id)).isEmpty();
        assertThat(contexts.hasBit(contexts.parent(child(contexts, id, "number")), 0)).isTrue();
    }

    @Test
    void theFieldOfTheRecordBeforeIsExpected() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        int record = contexts.elements(FieldContexts.ROOT);
        int id = child(contexts, record, "id");
        int mail = child(contexts, record, "mail");
        contexts.expect(contexts.firstPlace(record), id);
        contexts.expect(contexts.placeBehind(id), mail);
        assertThat(contexts.expected(contexts.firstPlace(record))).isEqualTo(id);
        assertThat(contexts.expected(contexts.placeBehind(id))).isEqualTo(mail);
        assertThat(contexts.expected(contexts.placeBehind(mail))).isEqualTo(FieldContexts.ROOT);
        contexts.reset();
        record = contexts.elements(FieldContexts.ROOT);
        assertThat(contexts.expected(contexts.firstPlace(record))).isEqualTo(FieldContexts.ROOT);
    }

    @Test
    void nothingIsExpectedBehindAFieldOfSeveralObjects() {
        FieldContexts contexts = full(MAIL_AND_CARD);
        int nameless = child(contexts, FieldContexts.ROOT, "new");
        int known = child(contexts, FieldContexts.ROOT, "f0");
        for (int field : new int[] {nameless, FieldContexts.OVERFLOW}) {
            contexts.expect(contexts.placeBehind(field), known);
            contexts.expect(contexts.placeBehind(known), field);
            assertThat(contexts.expected(contexts.placeBehind(field)))
                    .isEqualTo(FieldContexts.ROOT);
            assertThat(contexts.expected(contexts.placeBehind(known)))
                    .isEqualTo(FieldContexts.ROOT);
        }
    }

    @Test
    void aNameEndsWhereAllOfItStands() {
        FieldContexts contexts = new FieldContexts(MAIL_AND_CARD);
        for (int length = 1; length <= 40; length++) {
            String name = "abcdefghij".repeat(4).substring(0, length);
            int place = contexts.firstPlace(FieldContexts.ROOT);
            contexts.expect(place, child(contexts, FieldContexts.ROOT, name));
            byte[] text = ("..." + name + "!        ").getBytes(StandardCharsets.UTF_8);
            int end = 3 + length;
            assertThat(expectedEnd(contexts, place, text, end + 8)).isEqualTo(end);
            assertThat(expectedEnd(contexts, place, text, end + 7)).isEqualTo(-1);
            for (int i = 3; i <= end; i++) {
                text[i] ^= 1;
                assertThat(expectedEnd(contexts, place, text, end + 8)).isEqualTo(-1);
                text[i] ^= 1;
            }
        }
    }

    private static int expectedEnd(FieldContexts contexts, int place, byte[] text, int to) {
        return contexts.expectedEnd(place, text, 3, to, (byte) '!');
    }

    private static FieldContexts full(FieldHotwords hotwords) {
        FieldContexts contexts = new FieldContexts(hotwords);
        for (int i = 0; i < FieldContexts.MAX_FIELDS; i++) {
            child(contexts, FieldContexts.ROOT, "f" + i);
        }
        return contexts;
    }

    private static int child(FieldContexts contexts, int parent, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return contexts.child(parent, bytes, 0, bytes.length);
    }
}
