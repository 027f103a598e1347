package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sluice.content.BatchSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SteadyStateTest {

    private static final int ROUNDS = 300;

    private long shown;

    static Stream<List<Object>> views() {
        JsonTexts texts = new JsonTexts(new SplittableRandom(1));
        StringBuilder json = new StringBuilder();
        while (json.length() < 20_000) {
            json.append(texts.text(4)).append('\n');
        }
        String form = "name=John+D%C3%B6e&pan=4111%201111+1111&x=%zz&".repeat(200);
        String table = "name,pan,note\nJohn,4111 1111,\"a \"\"b\"\", c\"\n".repeat(200);
        String html =
                "<table><tr><th>pan</th></tr>"
                        + "<tr><td>4111 1111</td><td>x</td></tr>\n".repeat(200)
                        + "</table>";
        String sql = "INSERT INTO t (pan, note) VALUES (4111, 'a'), (1, 'b');\n".repeat(200);
        String markdown = "|pan|note|\n|-|-|\n" + "|4111 1111|x|\n".repeat(200);
        return Stream.of(
                List.of(Views.html(Shown.contexts()), html),
                List.of(Views.sql(Shown.contexts()), sql),
                List.of(Views.markdown(Shown.contexts()), markdown),
                List.of(Views.csv(Shown.contexts()), table),
                List.of(Views.json(Shown.contexts()), json.toString()),
                List.of(Views.form(Shown.contexts()), form),
                List.of(Views.text(Shown.contexts()), form));
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingIsAllocated(List<Object> viewAndText) throws ContentException {
        View view = (View) viewAndText.get(0);
        byte[] part = ((String) viewAndText.get(1)).getBytes(UTF_8);
        BatchSink sink = batch -> shown = batch.viewOffset() + batch.to() - batch.from();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(view, part, sink);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(view, part, sink);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(shown).isGreaterThan(part.length);
        // Reading the counter itself takes some bytes; a byte a round would be more.
        assertThat(allocated).isLessThan(ROUNDS * 8L);
    }

    /// A view is new for each part, so what it takes counts for each small message.
    @Test
    void aViewOfASmallPartTakesLittle() throws ContentException {
        byte[] part = "[{\"id\":1,\"name\":\"a\\nb\"},{\"id\":2,\"name\":\"c\"}]".getBytes(UTF_8);
        FieldContexts contexts = Shown.contexts();
        BatchSink sink = batch -> shown = batch.viewOffset() + batch.to() - batch.from();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        show(part, contexts, sink);
        long before = threads.getCurrentThreadAllocatedBytes();
        show(part, contexts, sink);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(ROUNDS * 1024L);
    }

    private static void show(byte[] part, FieldContexts contexts, BatchSink sink)
            throws ContentException {
        for (int round = 0; round < ROUNDS; round++) {
            contexts.reset();
            View view = Views.json(contexts);
            view.feed(part, 0, part.length / 2, sink);
            view.feed(part, part.length / 2, part.length, sink);
            view.end(sink);
        }
    }

    private void run(View view, byte[] part, BatchSink sink) throws ContentException {
        for (int round = 0; round < ROUNDS; round++) {
            int piece = 1 + round * 7;
            for (int at = 0; at < part.length; at += piece) {
                view.feed(part, at, Math.min(part.length, at + piece), sink);
                view.offsets().forgetBefore(shown);
            }
        }
    }
}
