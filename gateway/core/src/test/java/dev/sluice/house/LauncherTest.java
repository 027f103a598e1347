package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The launcher's options for the compilers of the JVM name what exists, and the JVM takes them.
class LauncherTest {

    private static final String COMMAND = "-XX:CompileCommand=";

    @Test
    void everyCommandNamesMethodsThatExist() throws Exception {
        List<String> unknown = new ArrayList<>();
        int named = 0;
        for (String option : options()) {
            if (option.startsWith(COMMAND) && option.contains("::")) {
                named++;
                String method = option.substring(COMMAND.length()).split(",", -1)[1];
                if (!exists(method)) {
                    unknown.add(method);
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(named).isGreaterThan(40);
    }

    @Test
    void javaTakesTheOptionsInSilence() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output).contains("version").doesNotContainIgnoringCase("command");
    }

    @Test
    void whatDoesNotExistIsNoticed() {
        assertThat(exists("java.lang.String::length")).isTrue();
        assertThat(exists("java.lang.String*::*")).isTrue();
        assertThat(exists("java.lang.String::nowhere")).isFalse();
        assertThat(exists("java.lang.Nowhere*::*")).isFalse();
    }

    private static List<String> options() throws IOException, InterruptedException {
        Process launcher =
                new ProcessBuilder(
                                Checkout.root().resolve("sluice").toString(),
                                "--print-options",
                                "run")
                        .start();
        List<String> options = launcher.inputReader().lines().toList();
        assertThat(launcher.waitFor()).isZero();
        return options;
    }

    /// @param method `class::method`; a star stands for every method, or for the class and those in
    ///   it
    private static boolean exists(String method) {
        int colons = method.indexOf("::");
        String name = method.substring(colons + 2);
        try {
            Class<?> type =
                    Class.forName(
                            method.substring(0, colons).replace("*", ""),
                            false,
                            LauncherTest.class.getClassLoader());
            return name.equals("*")
                    || name.equals("<init>")
                    || Arrays.stream(type.getDeclaredMethods())
                            .anyMatch(each -> each.getName().equals(name));
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
