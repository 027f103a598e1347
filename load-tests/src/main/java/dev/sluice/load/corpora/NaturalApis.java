package dev.sluice.load.corpora;

/// What interfaces answer when they speak of things, not of people.
final class NaturalApis {

    private NaturalApis() {}

    static String page(Ids ids) {
        Values values = ids.values();
        return ("{\"id\":\"%s\",\"version\":\"%s\",\"etag\":\"W/\\\"%s\\\"\",\"cursor\":\"%s\",\"next\":\"%s\","
                        + "\"createdAt\":%s,\"updatedAt\":\"%s\",\"sequence\":%s,\"parentId\":%s,"
                        + "\"checksum\":\"sha256:%s\",\"total\":%d,\"ratio\":%s}\n")
                .formatted(
                        ids.uuid(),
                        ids.version(),
                        values.hex(16),
                        ids.base64(24),
                        ids.ulid(),
                        ids.epoch(),
                        values.instant(),
                        ids.snowflake(),
                        values.number(9),
                        values.hex(64),
                        values.below(100_000),
                        ids.real());
    }

    static String geometry(Ids ids) {
        Values values = ids.values();
        StringBuilder text =
                new StringBuilder(
                        "{\"type\":\"Feature\",\"id\":%s,\"geometry\":{\"type\":\"LineString\","
                                        .formatted(values.number(10))
                                + "\"coordinates\":[");
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(
                            "[%d.%s,%d.%s]"
                                    .formatted(
                                            values.below(180),
                                            values.digits(6),
                                            values.below(90),
                                            values.digits(6)));
        }
        return text.append("]}}\n").toString();
    }

    static String article(Ids ids) {
        Values values = ids.values();
        return ("{\"_id\":\"%s\",\"sku\":\"%s\",\"gtin\":\"%s\",\"isbn\":\"%s\",\"price\":%s,\"stock\":%d,"
                        + "\"image\":\"https://cdn.example/i/%s_%dx%d@2x.png\",\"weight\":%s,\"orders\":[%s,%s],"
                        + "\"tracking\":\"%s\",\"dimensions\":\"%dx%dx%d\"}\n")
                .formatted(
                        values.hex(24),
                        ids.sku(),
                        ids.ean(),
                        ids.isbn(),
                        values.price(),
                        values.below(900),
                        values.hex(20),
                        640,
                        480,
                        ids.real(),
                        values.number(8),
                        values.number(8),
                        ids.parcel(),
                        values.below(90),
                        values.below(90),
                        values.below(90));
    }

    static String container(Ids ids) {
        Values values = ids.values();
        return ("{\"imageId\":\"sha256:%s\",\"ami\":\"ami-0%s\",\"arn\":\"arn:aws:ecs:eu-west-1:%s:task/%s\","
                        + "\"cpu\":%d,\"memoryBytes\":%s,\"ports\":[8080,9090],\"startedAt\":%s,"
                        + "\"labels\":{\"release\":\"%s\",\"hash\":\"%s\"}}\n")
                .formatted(
                        values.hex(64),
                        values.hex(16),
                        values.digits(12),
                        values.hex(32),
                        values.below(4096),
                        values.number(10),
                        ids.epoch(),
                        ids.version(),
                        values.hex(10));
    }

    static String lockFile(Ids ids) {
        Values values = ids.values();
        return """
            "node_modules/%s-%s": {
              "version": "%s",
              "resolved": "https://registry.example/%s/-/%s-%s.tgz",
              "integrity": "sha512-%s",
              "engines": {"node": ">=%d.%d.0"}
            },
        """
                .formatted(
                        values.word(),
                        values.word(),
                        ids.version(),
                        values.word(),
                        values.word(),
                        ids.version(),
                        ids.base64(64),
                        10 + values.below(12),
                        values.below(20));
    }

    static String html(Ids ids) {
        Values values = ids.values();
        return ("<tr id=\"r%s\" data-ts=\"%s\"><td class=\"c-%s\">%s</td><td>%s&nbsp;&euro;</td>"
                        + "<td><a href=\"/p/%s?ref=%s\">%s</a></td><td style=\"margin:0 0 %dpx\">&#%d;</td></tr>\n")
                .formatted(
                        values.number(6),
                        ids.epoch(),
                        values.hex(6),
                        values.words(3),
                        values.price(),
                        ids.ean(),
                        values.hex(8),
                        ids.sku(),
                        values.below(40),
                        8000 + values.below(999));
    }

    static String xml(Ids ids) {
        Values values = ids.values();
        return ("<item xmlns:x=\"urn:oid:%s\" id=\"%s\"><code>%s</code><amount currency=\"EUR\">%s</amount>"
                        + "<path d=\"M%s,%s L%s,%s 12.5,30.25z\"/><time>%sT%sZ</time></item>\n")
                .formatted(
                        ids.oid(),
                        ids.uuid(),
                        ids.ean(),
                        values.price(),
                        ids.real(),
                        ids.real(),
                        ids.real(),
                        ids.real(),
                        ids.date(),
                        ids.clock());
    }
}
