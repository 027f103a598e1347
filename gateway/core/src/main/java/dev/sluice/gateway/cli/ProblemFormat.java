package dev.sluice.gateway.cli;

import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.ProblemPrinter;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How `sluice validate` writes problems, named as the user types it.
enum ProblemFormat {
    human,
    json,
    github;

    private static final ObjectMapper JSON = JsonMapper.shared();

    String write(List<Problem> problems) {
        return switch (this) {
            case human -> ProblemPrinter.human(problems);
            case github -> ProblemPrinter.github(problems);
            case json -> json(problems);
        };
    }

    private static String json(List<Problem> problems) {
        ArrayNode all = JSON.createArrayNode();
        for (Problem problem : problems) {
            ObjectNode node = all.addObject();
            node.put("code", problem.code().code());
            node.put("level", problem.level().written());
            node.put("path", problem.source());
            node.put("line", problem.line());
            node.put("column", problem.column());
            node.put("message", problem.message());
            if (problem.suggestion() != null) {
                node.put("suggestion", problem.suggestion());
            }
        }
        return JSON.writeValueAsString(all) + System.lineSeparator();
    }
}
