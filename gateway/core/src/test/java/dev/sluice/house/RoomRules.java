package dev.sluice.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All walls between rooms.
final class RoomRules {

    private static final String DETECTORS = "dev.sluice.detectors..";
    private static final String CONTENT = "dev.sluice.content..";
    private static final String POLICIES = "dev.sluice.policies..";
    private static final String GATEWAY = "dev.sluice.gateway..";
    private static final String ROOT = "dev.sluice.gateway";

    /// Floors of the gateway from the top, without the rooms' common prefix; `""` is the wiring.
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("cli"),
                    List.of("demo"),
                    List.of(""),
                    List.of("listener", "forward", "exact", "files", "admin"),
                    List.of("http"),
                    List.of("inspect", "upstream", "route"),
                    List.of("audit", "metrics", "keys", "tls", "config"));

    private RoomRules() {}

    static List<RoomRule> all() {
        List<RoomRule> rules = new ArrayList<>();
        modules(rules);
        floors(rules);
        transfer(rules);
        regexes(rules);
        rules.add(
                new RoomRule(
                        "Netty stays in the gateway",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(GATEWAY)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("io.netty.."),
                        "dev.sluice.policies.BadNetty",
                        "io.netty.buffer.ByteBuf b;"));
        rules.add(
                new RoomRule(
                        "rooms have no cycles",
                        slices().matching("dev.sluice.*.(*)..").should().beFreeOfCycles(),
                        "dev.sluice.policies.syntax.Bad",
                        "dev.sluice.policies.transfer.Back b;"));
        return rules;
    }

    private static void modules(List<RoomRule> rules) {
        rules.add(
                never(
                        "detectors know no other module",
                        DETECTORS,
                        List.of(CONTENT, POLICIES, GATEWAY),
                        "dev.sluice.detectors.Bad",
                        "dev.sluice.content.View v;"));
        rules.add(
                never(
                        "content knows neither policies nor gateway",
                        CONTENT,
                        List.of(POLICIES, GATEWAY),
                        "dev.sluice.content.Bad",
                        "dev.sluice.policies.Policy p;"));
        rules.add(
                never(
                        "policies do not know the gateway",
                        POLICIES,
                        List.of(GATEWAY),
                        "dev.sluice.policies.Bad",
                        "dev.sluice.gateway.config.GatewayConfig c;"));
        rules.add(
                new RoomRule(
                        "content knows no scanner",
                        noClasses()
                                .that()
                                .resideInAPackage(CONTENT)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching("dev\\.sluice\\.detectors\\.(Scanner|Scan)"),
                        "dev.sluice.content.BadScan",
                        "dev.sluice.detectors.Scanner s;"));
    }

    private static void floors(List<RoomRule> rules) {
        for (int floor = 1; floor < FLOORS.size(); floor++) {
            String[] rooms = packages(FLOORS.get(floor));
            String[] above =
                    packages(FLOORS.subList(0, floor).stream().flatMap(List::stream).toList());
            String room = FLOORS.get(floor).getFirst();
            String bad = (room.isEmpty() ? ROOT : ROOT + "." + room) + ".BadFloor";
            rules.add(
                    new RoomRule(
                            "never look up from " + FLOORS.get(floor),
                            noClasses()
                                    .that()
                                    .resideInAnyPackage(rooms)
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(above),
                            bad,
                            "dev.sluice.gateway.cli.Top t;"));
        }
    }

    private static void transfer(List<RoomRule> rules) {
        String room = "dev.sluice.policies.transfer..";
        rules.add(
                never(
                        "a transfer has no file, channel or log",
                        room,
                        List.of("java.nio.file..", "java.nio.channels..", "org.slf4j.."),
                        "dev.sluice.policies.transfer.BadFile",
                        "java.nio.file.Path p;"));
        rules.add(
                new RoomRule(
                        "a transfer has no socket, stream of a file or clock",
                        noClasses()
                                .that()
                                .resideInAPackage(room)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.net\\.(Server)?Socket|java\\.io\\.(File|Random).*")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(System.class, "nanoTime")
                                .orShould()
                                .callMethod(Instant.class, "now")
                                .orShould()
                                .callMethod(Clock.class, "systemUTC"),
                        "dev.sluice.policies.transfer.BadClock",
                        "long now() { return System.nanoTime(); }"));
    }

    private static void regexes(List<RoomRule> rules) {
        rules.add(
                never(
                        "detection never uses java.util.regex",
                        DETECTORS,
                        List.of("java.util.regex.."),
                        "dev.sluice.detectors.BadRegex",
                        "java.util.regex.Pattern p;"));
        rules.add(
                new RoomRule(
                        "RE2/J never scans a body",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "dev.sluice.detectors.engine..",
                                        "dev.sluice.policies.syntax..",
                                        "dev.sluice.load..")
                                .and()
                                // Makes sample values: checked once, never on a transfer.
                                .haveNameNotMatching(
                                        "dev.sluice.detectors.catalogue.SampleValues.*")
                                .and()
                                // Globs of hosts and paths: short text of bounded length.
                                .doNotHaveFullyQualifiedName("dev.sluice.policies.Glob")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.google.re2j.."),
                        "dev.sluice.policies.BadRe2",
                        "com.google.re2j.Pattern p;"));
    }

    private static RoomRule never(
            String name, String room, List<String> others, String badName, String badBody) {
        return new RoomRule(
                name,
                noClasses()
                        .that()
                        .resideInAPackage(room)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others.toArray(String[]::new)),
                badName,
                badBody);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream()
                .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room + "..")
                .toArray(String[]::new);
    }
}
