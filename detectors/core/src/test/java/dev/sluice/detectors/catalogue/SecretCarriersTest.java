package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Secrets of every kind, where people write them: found as what they are, with exactly their
/// bytes.
class SecretCarriersTest {

    /// How a secret is written down. `{key}` is a name in snake_case, `{KEY}` in capitals, `{Key}`
    /// in camelCase, `{value}` the secret.
    private static final List<String> CARRIERS =
            List.of(
                    "export {KEY}={value}\nexport LANG=en\n",
                    "{ \"region\": \"eu\", \"{Key}\": \"{value}\" }",
                    "service:\n  {key}: {value}\n  port: 80\n",
                    "private static final String {KEY} = \"{value}\";",
                    "client = Client({key}='{value}', timeout=3)",
                    "const {Key} = '{value}';",
                    "{Key} := \"{value}\"",
                    "GET /v1/items?{key}={value}&page=2 HTTP/1.1",
                    "X-{key}: {value}\r\nAccept: */*\r\n",
                    "2026-11-26T10:00:00Z WARN http - retry with {key}: {value} after 3 s",
                    "id,name,note\n17,build,{key}={value}\n");

    private static final List<CatalogueEntry> ENTRIES =
            Catalogue.builtIn().entries().stream()
                    .filter(e -> e.detector().category() == Category.CREDENTIALS)
                    .filter(e -> !e.samples().isEmpty())
                    .toList();

    private static final Scanner SCANNER = Engine.compile(Catalogue.builtIn().detectors());

    private final FieldContexts contexts = new FieldContexts(SCANNER.fieldHotwords());
    private final Map<String, Integer> missed = new TreeMap<>();
    private int written;
    private int lost;

    @Test
    void secretsAreFoundInEveryCarrier() {
        Seeded.check(3, this::writeEach);
        assertThat(ENTRIES).hasSizeGreaterThan(200);
        assertThat(written).isGreaterThan(6_000);
        assertThat(lost * 100.0 / written).as("missed per cent of %s", missed).isLessThan(1.0);
        assertThat(missed.values()).as("%s", missed).allMatch(times -> times <= 8);
    }

    private void writeEach(SplittableRandom random) {
        for (CatalogueEntry entry : ENTRIES) {
            String value = SampleValues.generate(entry.infoType(), random).orElseThrow();
            String key = key(entry);
            for (String carrier : CARRIERS) {
                count(entry, found(entry, written(carrier, key, value), "").contains(value));
            }
            if (entry.detector().hotwords() != null || standsAlone(entry)) {
                count(entry, found(entry, value, key).contains(value));
            }
        }
    }

    private void count(CatalogueEntry entry, boolean found) {
        written++;
        if (!found) {
            lost++;
            missed.merge(entry.infoType().id(), 1, Integer::sum);
        }
    }

    private static boolean standsAlone(CatalogueEntry entry) {
        return entry.detector().patterns().stream()
                .anyMatch(p -> p.lead() == null && !p.contextRequired());
    }

    /// The name that tells what the secret is, where its own form does not.
    private static String key(CatalogueEntry entry) {
        HotwordRule rule = entry.detector().hotwords();
        if (rule == null) {
            return "api_key";
        }
        String word = rule.words().getFirst().replaceAll("[\\[\\]]", "");
        boolean says = word.matches(".*(key|token|secret|password|csrf|id|sid|pwd)");
        return word.replaceAll("[ .-]", "_") + (says ? "" : "_api_key");
    }

    private static String written(String carrier, String key, String value) {
        StringBuilder camel = new StringBuilder();
        for (String word : key.split("_", -1)) {
            String capital = word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT);
            camel.append(camel.isEmpty() || word.isEmpty() ? word : capital + word.substring(1));
        }
        return carrier.replace("{key}", key)
                .replace("{KEY}", key.toUpperCase(Locale.ROOT))
                .replace("{Key}", camel)
                .replace("{value}", value);
    }

    private List<String> found(CatalogueEntry entry, String text, String field) {
        contexts.reset();
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        int context =
                field.isEmpty()
                        ? FieldContexts.ROOT
                        : contexts.child(FieldContexts.ROOT, name, 0, name.length);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Batch batch = new Batch();
        batch.begin(bytes, 0, bytes.length, 0);
        batch.unit(0, bytes.length, context);
        Scan scan = SCANNER.newScan(contexts);
        List<String> found = new ArrayList<>();
        FindingSink sink = match -> add(found, entry, match);
        scan.feed(batch, sink);
        scan.end(sink);
        return found;
    }

    private static void add(List<String> found, CatalogueEntry entry, Match match) {
        if (match.detector().infoType().equals(entry.infoType())
                && match.likelihood().atLeast(Likelihood.LIKELY)) {
            int length = match.textTo() - match.textFrom();
            found.add(new String(match.text(), match.textFrom(), length, StandardCharsets.UTF_8));
        }
    }
}
