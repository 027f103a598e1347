package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.house.SourceRules.Cap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small files, short methods, no leftovers; and proof that each rule can fail.
class TidyTest {

    private static final Set<String> TOP_LEVEL =
            Set.of(
                    "pom.xml",
                    "README.md",
                    "detectors",
                    "policies",
                    "gateway",
                    "load-tests",
                    "deploy",
                    "sluice",
                    "ARCHITECTURE.md",
                    "CONTRIBUTING.md",
                    "SECURITY.md",
                    "CHANGELOG.md",
                    "LICENSE");

    private static final Logger LOG = LoggerFactory.getLogger(TidyTest.class);
    private static final int SOFT_LENGTH = 300;
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\.(java|md|xml|yaml|yml|json|service|sh|properties|txt)$|^sluice$|run$");

    @Test
    void sourcesKeepTheRules() {
        assertThat(complaints(Cap.MAIN, "src/main")).isEmpty();
        assertThat(complaints(Cap.TEST, "src/test")).isEmpty();
    }

    private static List<String> complaints(Cap cap, String tree) {
        List<String> complaints = new ArrayList<>();
        List<Path> sources = Checkout.java(tree);
        for (Path path : sources) {
            String name = String.valueOf(path.getFileName());
            for (String complaint : SourceRules.complaints(cap, name, Checkout.read(path))) {
                complaints.add(path + ": " + complaint);
            }
        }
        assertThat(sources).hasSizeGreaterThan(20);
        return complaints;
    }

    @Test
    void onlyTheCommandLinePrints() {
        List<Path> printing =
                Checkout.java("src/main").stream()
                        .filter(path -> !path.toString().contains("/gateway/cli/"))
                        .filter(path -> !path.toString().contains("/gateway/demo/"))
                        .filter(path -> !path.toString().startsWith("load-tests/"))
                        .filter(path -> !SourceRules.printing(Checkout.read(path)).isEmpty())
                        .toList();
        assertThat(printing).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        Set<Path> folders =
                Checkout.java("src/main").stream()
                        .map(Path::getParent)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Path> silent =
                folders.stream()
                        .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
                        .toList();
        assertThat(folders).hasSizeGreaterThan(10);
        assertThat(silent).isEmpty();
    }

    @Test
    void noFileNamesOneMachine() {
        List<Path> texts =
                Checkout.files().stream()
                        .filter(path -> TEXT.matcher(path.toString()).find())
                        .toList();
        List<Path> complaints =
                texts.stream()
                        .filter(path -> !SourceRules.machines(Checkout.read(path)).isEmpty())
                        .toList();
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(complaints).isEmpty();
    }

    @Test
    void longFilesAreFew() {
        List<String> longer =
                Checkout.java("src/main").stream()
                        .filter(path -> Checkout.read(path).lines().count() > SOFT_LENGTH)
                        .map(Path::toString)
                        .toList();
        // The soft cap of 300 lines is a report to the reader, the hard one of 400 a rule.
        if (!longer.isEmpty()) {
            LOG.info("longer than {} lines: {}", SOFT_LENGTH, longer);
        }
        assertThat(longer).hasSizeLessThan(15);
    }

    @Test
    void theTopLevelStaysAsItIs() throws Exception {
        try (var entries = Files.list(Checkout.root())) {
            List<String> unknown =
                    entries.map(path -> String.valueOf(path.getFileName()))
                            .filter(name -> !name.startsWith("."))
                            .filter(name -> !name.equals("target") && !name.equals("var"))
                            .filter(name -> !TOP_LEVEL.contains(name))
                            .toList();
            assertThat(unknown).isEmpty();
        }
    }

    @Test
    void eachRuleFindsItsFault() {
        String longMethod = "    void m() {\n" + "        a();\n".repeat(60) + "    }\n";
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", longMethod)).hasSize(1);
        String longCall =
                "        call(\n            a);\n" + "        a();\n".repeat(60) + "        }\n";
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", longCall)).isEmpty();
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", "x\n".repeat(401))).hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", "// TO" + "DO later")).hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", "catch (IOException e) {" + "}"))
                .hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", "Thread." + "sleep(1)")).hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", ".validation(" + "false)"))
                .hasSize(1);
        assertThat(SourceRules.machines("path: /wo" + "rk/main")).hasSize(1);
        assertThat(SourceRules.machines("https://repo1.ma" + "ven.org")).hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "Foo" + "Util.java", "class A {}")).hasSize(1);
        assertThat(SourceRules.printing("System." + "out.println()")).hasSize(1);
        assertThat(SourceRules.complaints(Cap.MAIN, "A.java", "class A {\n}\n")).isEmpty();
    }

    private static boolean saysWhatItIs(Path file) {
        if (!Files.exists(Checkout.root().resolve(file))) {
            return false;
        }
        String text = Checkout.read(file);
        return text.startsWith("///") && text.contains("@NullMarked");
    }
}
