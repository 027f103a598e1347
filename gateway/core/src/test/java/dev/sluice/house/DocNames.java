package dev.sluice.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What exists in the checkout, and so may be named in the documents.
final class DocNames {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
    private static final Pattern VERB = Pattern.compile("(?s)@Command\\(\\s*name = \"([a-z]+)\"");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*)\"\\s*:");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9-]+\\.[a-zA-Z.]+)>");

    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]*)?");
    private static final Pattern PACKAGE = Pattern.compile("dev\\.sluice(\\.[a-z]+)*");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?sluice ([a-z]+)\\b.*");
    private static final Pattern FILE =
            Pattern.compile("[\\w.-]+\\.(java|md|xml|yaml|json|jsonl|service|sh)");
    private static final Pattern PATH = Pattern.compile("\\.?[\\w.-]+(/[\\w.*-]+)*/?");
    private static final Pattern CONFIG = Pattern.compile("[a-z]+[A-Za-z]*(\\.[a-z][A-Za-z]*)+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    /// Words that look like our types and are names of others: header fields and tools.
    private static final Set<String> FOREIGN =
            Set.of(
                    "Via",
                    "Host",
                    "Forwarded",
                    "Authorization",
                    "Cookie",
                    "Expect",
                    "Maven",
                    "Range");

    /// Folders that a run makes.
    private static final Set<String> MADE = Set.of("var", "target");

    private final Set<String> files;
    private final Set<String> fileNames;
    private final Set<String> types = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> properties = new HashSet<>();
    private final String constants;

    DocNames() {
        files = Checkout.files().stream().map(Object::toString).collect(Collectors.toSet());
        fileNames =
                files.stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            if (file.endsWith(".java")) {
                readJava(Checkout.read(java.nio.file.Path.of(file)), text);
            } else if (file.endsWith(".schema.json")) {
                collect(KEY, Checkout.read(java.nio.file.Path.of(file)), keys);
            } else if (file.endsWith("pom.xml")) {
                collect(PROPERTY, Checkout.read(java.nio.file.Path.of(file)), properties);
            } else if (file.endsWith(".yaml") || file.equals("sluice")) {
                text.append(Checkout.read(java.nio.file.Path.of(file)));
            }
        }
        constants = text.toString();
    }

    private void readJava(String source, StringBuilder text) {
        collect(DECLARED, source, types);
        collect(VERB, source, verbs);
        Matcher declared = Pattern.compile("(?m)^package ([\\w.]+);").matcher(source);
        if (declared.find()) {
            for (String name = declared.group(1); name.contains("."); ) {
                packages.add(name);
                name = name.substring(0, name.lastIndexOf('.'));
            }
        }
        text.append(source);
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    /// The names in a document's running text that mean nothing here.
    ///
    /// @param folder where the document lies, with a slash at its end, or empty
    List<String> unknown(String folder, String document) {
        List<String> unknown = new ArrayList<>();
        Matcher code = CODE.matcher(FENCE.matcher(document).replaceAll(""));
        while (code.find()) {
            String name = code.group(1).strip();
            if (!exists(folder, name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private boolean exists(String folder, String name) {
        Matcher command = COMMAND.matcher(name);
        if (command.matches()) {
            return verbs.contains(command.group(1)) || command.group(1).equals("help");
        }
        if (PACKAGE.matcher(name).matches()) {
            return packages.contains(name);
        }
        if (FILE.matcher(name).matches()) {
            return fileNames.contains(name) || name.equals("gateway.yaml");
        }
        if (name.contains("/") && PATH.matcher(name).matches()) {
            return isPath(name) || isPath(folder + name);
        }
        if (TYPE.matcher(name).matches()) {
            return types.contains(name) || FOREIGN.contains(name) || fileNames.contains(name);
        }
        if (CONSTANT.matcher(name).matches()) {
            return constants.contains(name);
        }
        if (CONFIG.matcher(name).matches() && !name.startsWith("java.")) {
            return properties.contains(name) || keys.containsAll(List.of(name.split("\\.")));
        }
        return true;
    }

    private boolean isPath(String name) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        if (MADE.contains(path.substring(0, Math.max(0, path.indexOf('/'))))) {
            return true;
        }
        if (path.endsWith("/")) {
            return files.stream().anyMatch(file -> file.startsWith(path) || inFolder(file, path));
        }
        String regex = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
        Pattern wanted = Pattern.compile(regex);
        return files.stream().anyMatch(file -> wanted.matcher(file).matches())
                || files.stream().anyMatch(file -> file.startsWith(path + "/"))
                // Media types and ratios look like paths: only what begins with a folder is one.
                || files.stream().noneMatch(file -> file.startsWith(firstFolder(path)));
    }

    private static boolean inFolder(String file, String path) {
        return file.contains("/" + path);
    }

    private static String firstFolder(String path) {
        return path.substring(0, path.indexOf('/') + 1);
    }
}
