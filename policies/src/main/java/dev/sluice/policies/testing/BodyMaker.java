package dev.sluice.policies.testing;

import dev.sluice.detectors.InfoType;
import dev.sluice.policies.testing.PolicyTest.Body;
import dev.sluice.policies.testing.PolicyTest.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// Makes the bytes of a message as they come over the wire.
final class BodyMaker {
    private static final Pattern SECOND_WORD = Pattern.compile(" (.)");
    private final SampleSource samples;

    BodyMaker(SampleSource samples) {
        this.samples = samples;
    }

    /// The body, coded.
    byte[] wire(Message message) {
        byte[] entity =
                switch (message.body()) {
                    case Body.None _ -> new byte[0];
                    case Body.Text text -> text.bytesLatin1().getBytes(StandardCharsets.ISO_8859_1);
                    case Body.Generated made ->
                            generated(made, message.mediaType()).getBytes(StandardCharsets.UTF_8);
                };
        return switch (message.coding()) {
            case "gzip", "deflate" -> coded(entity, message.coding());
            default -> entity;
        };
    }

    private record Sample(String words, String value) {
        String camel() {
            return SECOND_WORD
                    .matcher(words)
                    .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        }
    }

    private String generated(Body.Generated made, String mediaType) {
        SplittableRandom random = new SplittableRandom(made.seed());
        List<Sample> all = new ArrayList<>();
        made.counts()
                .forEach((infoType, count) -> {
                    for (int i = 0; i < count; i++) {
                        String value = samples.sample(infoType, random);
                        all.add(new Sample(words(infoType), value));
                    }
                });
        String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> json(all);
            case "application/x-www-form-urlencoded" -> form(all);
            case "text/csv" -> csv(all);
            default ->
                    all.stream()
                            .map(sample -> sample.words() + ": " + sample.value() + '\n')
                            .collect(Collectors.joining());
        };
    }

    private static String words(InfoType infoType) {
        return infoType.id().toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }

    private static String json(List<Sample> samples) {
        List<String> records = new ArrayList<>();
        for (Sample sample : samples) {
            String value = JsonText.quote(sample.value());
            records.add(
                    "{\"id\":"
                            + (records.size() + 1)
                            + ",\""
                            + sample.camel()
                            + "\":"
                            + value
                            + '}');
        }
        return "{\"records\":[" + String.join(",", records) + "]}";
    }

    private static String form(List<Sample> samples) {
        return samples.stream()
                .map(sample ->
                        sample.camel()
                                + '='
                                + URLEncoder.encode(sample.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String csv(List<Sample> samples) {
        StringBuilder out = new StringBuilder("id,kind,value\n");
        int row = 1;
        for (Sample sample : samples) {
            String value = sample.value().replace("\"", "\"\"");
            boolean quoted = value.matches("(?s).*[,\"\n\r].*");
            out.append(row++).append(',').append(sample.words()).append(',');
            out.append(quoted ? '"' + value + '"' : value).append('\n');
        }
        return out.toString();
    }

    private static byte[] coded(byte[] entity, String coding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder =
                coding.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            coder.write(entity);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }
}
