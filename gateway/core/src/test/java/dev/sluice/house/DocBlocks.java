package dev.sluice.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of a document's fenced `sh` blocks.
final class DocBlocks {

    private static final Pattern SHELL = Pattern.compile("(?ms)^```(?:sh|bash|shell)\\n(.*?)^```");

    /// Commands that are not run here, and where they are.
    private static final Map<Pattern, String> ELSEWHERE = elsewhere();

    private DocBlocks() {}

    private static Map<Pattern, String> elsewhere() {
        Map<Pattern, String> commands = new LinkedHashMap<>();
        commands.put(Pattern.compile("git clone .*|cd .*"), "how the reader came here");
        commands.put(
                Pattern.compile("mvn .*"), "this build; a second one inside it proves nothing");
        commands.put(
                Pattern.compile("(JAVA_HOME=\\S+ )?mvn .*spotless.*"), ".ci/run does it on JDK 25");
        commands.put(Pattern.compile("\\./sluice demo.*"), ".ci/run does it with the built jars");
        commands.put(Pattern.compile("\\./sluice run.*"), "stays up; the demonstration runs it");
        commands.put(
                Pattern.compile("\\./sluice audit .*"), "reads what the gateway before it wrote");
        commands.put(Pattern.compile("curl .*"), "needs the gateway of the line before");
        commands.put(Pattern.compile("load-tests/.*"), "needs a quiet machine and minutes");
        commands.put(Pattern.compile("docker .*|systemctl .*|sudo .*"), "needs another machine");
        return commands;
    }

    /// Commands in the order they stand, continued lines joined, comments left out.
    static List<String> commands(String document) {
        List<String> commands = new ArrayList<>();
        Matcher block = SHELL.matcher(document);
        while (block.find()) {
            String text = block.group(1).replaceAll("\\\\\\n\\s*", "");
            text.lines()
                    .map(line -> line.replaceFirst("(^|\\s+)#.*$", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(commands::add);
        }
        return commands;
    }

    /// Exits that mean that a command worked: a scan that finds something ends with 1.
    static List<Integer> goodExits(String command) {
        return command.startsWith("./sluice scan ") ? List.of(0, 1) : List.of(0);
    }

    /// Why a command is not run here; empty if it is.
    static Optional<String> startedElsewhere(String command) {
        return ELSEWHERE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(command).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
