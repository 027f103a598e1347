package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The walls between rooms hold, and each of them can fail.
class ArchitectureTest {

    /// Types that the bad sources name and that may not exist elsewhere.
    private static final List<RoomRule> TARGETS =
            List.of(
                    target("dev.sluice.gateway.cli.Top", ""),
                    target(
                            "dev.sluice.policies.transfer.Back",
                            "dev.sluice.policies.syntax.Bad b;"));

    @Test
    void everyWallHolds() {
        JavaClasses house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("dev.sluice");
        assertThat(house.size()).isGreaterThan(150);
        for (RoomRule rule : RoomRules.all()) {
            rule.rule().allowEmptyShould(true).check(house);
        }
    }

    @Test
    void everyWallNoticesItsFault(@TempDir Path folder) throws IOException {
        List<RoomRule> rules = RoomRules.all();
        JavaClasses bad = compileBadSources(rules, folder);
        assertThat(rules).hasSizeGreaterThan(12);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.rule().evaluate(bad).hasViolation()).isTrue());
    }

    private static JavaClasses compileBadSources(List<RoomRule> rules, Path folder)
            throws IOException {
        List<RoomRule> types = new ArrayList<>(TARGETS);
        types.addAll(rules);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-d",
                                folder.resolve("classes").toString(),
                                "-cp",
                                System.getProperty("java.class.path")));
        for (RoomRule rule : types) {
            Path source = folder.resolve(rule.badName().replace('.', '/') + ".java");
            Files.createDirectories(folder.resolve(source).getParent());
            Files.writeString(source, rule.badSource());
            arguments.add(source.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    /// Public, so that bad types of other packages may name it.
    private static RoomRule target(String name, String body) {
        return new RoomRule(name, RoomRules.all().getFirst().rule(), name, body);
    }
}
