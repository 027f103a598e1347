package dev.sluice.load.scan;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.Machine;
import dev.sluice.policies.PolicyEngine;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What each step of a start costs in a JVM that has done nothing before.
///
/// @param catalogue reading the built-in detectors, milliseconds
/// @param engine compiling them
/// @param policy reading and compiling the starter policy
/// @param custom reading and compiling a policy with a hundred patterns, after all that
record ColdStart(double catalogue, double engine, double policy, double custom) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /// The steps in this JVM, which must be a new one, on one line.
    public static void main(String[] args) {
        long[] times = new long[5];
        times[0] = System.nanoTime();
        Catalogue catalogue = Catalogue.builtIn();
        times[1] = System.nanoTime();
        Engine.compile(catalogue.detectors());
        times[2] = System.nanoTime();
        PolicyLoader loader = new PolicyLoader(Vocabulary.builtIn(), Map.of(), TODAY);
        PolicyEngine.compile(
                loader.loadSources(List.of(Resources.packPolicy("starter"))).policies());
        times[3] = System.nanoTime();
        var custom = CustomPolicy.ofPatterns(100).policy();
        PolicyEngine.compile(List.of(custom));
        Engine.compile(custom.detectors());
        times[4] = System.nanoTime();
        StringBuilder line = new StringBuilder();
        for (int i = 1; i < times.length; i++) {
            line.append(String.format(Locale.ROOT, "%.3f ", (times[i] - times[i - 1]) / 1e6));
        }
        System.out.println(line.toString().strip());
    }

    /// The medians of several new JVMs with this one's options.
    static ColdStart measure(int runs) throws IOException, InterruptedException {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(parse(Machine.output(command())));
        }
        return median(all);
    }

    static double[] parse(String output) {
        String line = output.lines().reduce("", (_, last) -> last);
        double[] steps =
                Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        if (steps.length != 4) {
            throw new IllegalStateException("a new JVM printed no four times: " + output);
        }
        return steps;
    }

    static ColdStart median(List<double[]> runs) {
        double[] middle = new double[4];
        for (int i = 0; i < middle.length; i++) {
            int step = i;
            double[] sorted = runs.stream().mapToDouble(run -> run[step]).sorted().toArray();
            middle[i] = Figures.median(sorted);
        }
        return new ColdStart(middle[0], middle[1], middle[2], middle[3]);
    }

    private static String[] command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ColdStart.class.getName());
        return command.toArray(String[]::new);
    }
}
