package dev.sluice.load.corpora;

/// What machines write into logs when nobody's data is concerned.
final class NaturalLogs {

    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"};
    private static final String[] DAEMONS = {
        "systemd[1]", "kernel", "sshd[812]", "cron[4410]", "dockerd[977]", "kubelet[1203]"
    };

    private NaturalLogs() {}

    static String syslog(Ids ids) {
        Values values = ids.values();
        String head =
                "%s %2d %s node-%d %s: "
                        .formatted(
                                MONTHS[values.below(MONTHS.length)],
                                1 + values.below(28),
                                ids.clock(),
                                values.below(40),
                                DAEMONS[values.below(DAEMONS.length)]);
        return head
                + switch (values.below(7)) {
                    case 0 -> "Started getty@tty%d.service.\n".formatted(values.below(9));
                    case 1 ->
                            "[%d.%s] usb %d-%d: new high-speed USB device number %d\n"
                                    .formatted(
                                            values.below(100_000),
                                            values.digits(6),
                                            values.below(4),
                                            values.below(9),
                                            values.below(99));
                    case 2 -> "user@1000.service: Consumed %s CPU time.\n".formatted(ids.real());
                    case 3 ->
                            "audit: type=1400 audit(%d.%s:%d): apparmor=\"ALLOWED\"\n"
                                    .formatted(
                                            values.millis() / 1000,
                                            values.digits(3),
                                            values.below(99_999));
                    case 4 -> "sda: Serial %s sectors 3907029168\n".formatted(values.hex(12));
                    case 5 -> "Listening on 0.0.0.0:%d and [::]:%d\n".formatted(8080, 8443);
                    default -> "pid %d exited, status=%d/n/a\n".formatted(values.below(65_536), 1);
                };
    }

    static String access(Ids ids) {
        Values values = ids.values();
        return "app-%d - - [%s] \"GET /%s/%s?page=%d&v=%s&t=%s HTTP/1.1\" %d %d \"-\" \"%s\" %s\n"
                .formatted(
                        values.below(9),
                        values.instant(),
                        values.word(),
                        ids.sku(),
                        values.below(500),
                        values.hex(8),
                        ids.epoch(),
                        values.oneIn(9) ? 404 : 200,
                        values.below(1_000_000),
                        agent(ids),
                        "0." + values.digits(3));
    }

    private static String agent(Ids ids) {
        Values values = ids.values();
        return switch (values.below(3)) {
            case 0 ->
                    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                            + " Chrome/%d.0.%d.%d Safari/537.36"
                                    .formatted(
                                            100 + values.below(40),
                                            4000 + values.below(3000),
                                            values.below(250));
            case 1 -> "curl/" + ids.version();
            default -> "kube-probe/1." + values.below(40);
        };
    }

    static String json(Ids ids) {
        Values values = ids.values();
        return ("{\"ts\":%s,\"level\":\"info\",\"logger\":\"%s\",\"trace_id\":\"%s\",\"span_id\":\"%s\","
                        + "\"msg\":\"%s took %d ms\",\"seq\":%s,\"thread\":\"pool-%d-thread-%d\","
                        + "\"commit\":\"%s\",\"bytes\":%d}\n")
                .formatted(
                        ids.epoch(),
                        ids.type(),
                        values.hex(32),
                        values.hex(16),
                        values.words(4),
                        values.below(9000),
                        ids.snowflake(),
                        values.below(9),
                        values.below(64),
                        values.hex(40),
                        values.below(100_000_000));
    }

    static String stackTrace(Ids ids) {
        Values values = ids.values();
        StringBuilder text = new StringBuilder();
        text.append(
                "%s ERROR [main] %s - failed for order %s\n"
                        .formatted(values.instant(), ids.type(), ids.order()));
        text.append(
                "java.lang.IllegalStateException: %s: expected %s but was %s\n"
                        .formatted(values.words(3), ids.uuid(), ids.uuid()));
        for (int i = 0; i < 4 + values.below(12); i++) {
            text.append(
                    "\tat %s.apply%d(%s.java:%d) ~[app-%s.jar:?]\n"
                            .formatted(
                                    ids.type(),
                                    values.below(9),
                                    ids.typeName(),
                                    values.below(900),
                                    ids.version()));
        }
        return text + "\t... " + values.below(90) + " more\n";
    }

    static String kubernetes(Ids ids) {
        Values values = ids.values();
        return switch (values.below(4)) {
            case 0 ->
                    "I%s %s %d reconciler.go:%d] \"Volume attached\" pod=\"prod/%s-%s-%s\" uid=\"%s\"\n"
                            .formatted(
                                    "0" + (1 + values.below(9)) + values.digits(2),
                                    ids.clock() + "." + values.digits(6),
                                    values.below(90_000),
                                    values.below(900),
                                    values.word(),
                                    values.hex(10),
                                    values.hex(5),
                                    ids.uuid());
            case 1 ->
                    "image: registry.example/%s@sha256:%s\n"
                            .formatted(values.word(), values.hex(64));
            case 2 ->
                    "%s-%s-%s   1/1   Running   %d (%dh ago)   %dd   node-%d   <none>\n"
                            .formatted(
                                    values.word(),
                                    values.hex(10),
                                    values.hex(5),
                                    values.below(9),
                                    values.below(24),
                                    values.below(400),
                                    values.below(20));
            default ->
                    "resourceVersion: \"%s\"\ngeneration: %d\nobservedGeneration: %d\n"
                            .formatted(values.number(9), values.below(99), values.below(99));
        };
    }

    static String garbageCollector(Ids ids) {
        Values values = ids.values();
        return "[%s][info][gc] GC(%d) Pause Young (Normal) (G1 Evacuation Pause) %dM->%dM(%dM) %d.%sms\n"
                .formatted(
                        values.instant(),
                        values.below(100_000),
                        values.below(4096),
                        values.below(2048),
                        4096,
                        values.below(200),
                        values.digits(3));
    }

    static String build(Ids ids) {
        Values values = ids.values();
        return switch (values.below(5)) {
            case 0 ->
                    "[INFO] Tests run: %d, Failures: 0, Errors: 0, Skipped: %d, Time elapsed: %s s - in %s\n"
                            .formatted(values.below(900), values.below(9), ids.real(), ids.type());
            case 1 -> "##[group]Run actions/checkout@v%d\n".formatted(1 + values.below(5));
            case 2 ->
                    "Fetched https://repo.example/%s/%s (%d kB at %s MB/s)\n"
                            .formatted(values.word(), ids.version(), values.below(9000), "1.2");
            case 3 -> "remote: Resolving deltas: 100%% (%d/%d), done.\n".formatted(4123, 4123);
            default ->
                    "added %d packages in %ds: @types/node@%s, lodash@%s, @babel/core@%s\n"
                            .formatted(
                                    values.below(900),
                                    values.below(90),
                                    ids.version(),
                                    ids.version(),
                                    ids.version());
        };
    }

    static String route(Ids ids) {
        Values values = ids.values();
        return "%2d  hop-%d.backbone.example  %d.%s ms  %d.%s ms  * [AS%d] MTU %d\n"
                .formatted(
                        1 + values.below(30),
                        values.below(99),
                        values.below(200),
                        values.digits(3),
                        values.below(200),
                        values.digits(3),
                        values.below(65_000),
                        1500);
    }
}
