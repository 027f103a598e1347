package dev.sluice.load.corpora;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A document around values: what else stands in it is taken from [Ids] and is no personal data.
enum Carrier {
    JSON("application/json") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add("{\"id\":%s,\"ts\":%s,".formatted(ids.values().number(7), ids.epoch()))
                    .add("\"%s\":\"".formatted(item.field()))
                    .value(item.infoType(), item.value())
                    .add("\",\"etag\":\"%s\",\"total\":%s}".formatted(ids.hash(), ids.real()));
        }
    },
    CSV("text/csv") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            Labelled.Builder text = new Labelled.Builder();
            text.add("order,%s,quantity,sku\n".formatted(item.field()));
            for (int row = ids.values().below(3); row > 0; row--) {
                text.add("%s,,%d,%s\n".formatted(ids.order(), row, ids.sku()));
            }
            return text.add(ids.order() + ",")
                    .value(item.infoType(), item.value())
                    .add(",%d,%s\n".formatted(ids.values().below(50), ids.sku()));
        }
    },
    FORM("application/x-www-form-urlencoded") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            String written = URLEncoder.encode(item.value(), StandardCharsets.UTF_8);
            return new Labelled.Builder()
                    .add("step=%d&ref=%s&".formatted(ids.values().below(9), ids.uuid()))
                    .add(item.field() + "=")
                    .value(item.infoType(), written)
                    .add("&v=" + ids.version());
        }
    },
    LOG("text/plain") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add(
                            "%s INFO [worker-%d] %s - stored "
                                    .formatted(
                                            ids.values().instant(),
                                            ids.values().below(9),
                                            ids.type()))
                    .add(item.field() + "=")
                    .value(item.infoType(), item.value())
                    .add(" took=%d trace=%s\n".formatted(ids.values().below(900), ids.hash()));
        }
    },
    PROSE("text/plain") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add(NaturalProse.sentence(ids) + "\n\n")
                    .add(item.words() + ": ")
                    .value(item.infoType(), item.value())
                    .add(".\n\n" + NaturalProse.sentence(ids));
        }
    },
    XML("application/xml") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add("<record><key>%s</key><%s>".formatted(ids.uuid(), item.field()))
                    .value(item.infoType(), item.value())
                    .add("</%s><sku>%s</sku></record>\n".formatted(item.field(), ids.sku()));
        }
    },
    PROPERTIES("text/plain") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add("version: %s\n%s: ".formatted(ids.version(), item.words()))
                    .value(item.infoType(), item.value())
                    .add("\ndigest: %s\n".formatted(ids.hash()));
        }
    },
    HTML("text/html") {
        @Override
        Labelled.Builder around(Ids ids, Item item) {
            return new Labelled.Builder()
                    .add("<tr><td>%s</td></tr>\n".formatted(ids.sku()))
                    .add("<tr><th>%s</th><td>".formatted(item.words()))
                    .value(item.infoType(), item.value())
                    .add("</td><td>%s</td></tr>\n".formatted(ids.date()));
        }
    };

    /// Carriers that hold any text.
    static final List<Carrier> PLAIN = List.of(LOG, PROSE, PROPERTIES);

    /// Carriers whose names are read as those of fields.
    static final List<Carrier> WITH_FIELDS = List.of(JSON, CSV, FORM, HTML);

    static final List<Carrier> ALL = List.of(values());

    private final String mediaType;

    Carrier(String mediaType) {
        this.mediaType = mediaType;
    }

    /// A value with the names it may stand under.
    ///
    /// @param infoType empty for a value that must not be found
    /// @param field as a program names it
    /// @param words as people name it
    record Item(String infoType, String field, String words, String value) {}

    abstract Labelled.Builder around(Ids ids, Item item);

    Labelled document(Ids ids, Item item) {
        return around(ids, item).of(mediaType);
    }

    /// The carriers that can hold the value as it stands.
    static List<Carrier> of(String value) {
        boolean simple =
                value.chars().noneMatch(c -> c < ' ' || c == ',' || "\"\\&<>'".indexOf(c) >= 0);
        return simple ? ALL : PLAIN;
    }
}
