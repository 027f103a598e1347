package dev.sluice.policies.syntax;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.Direction;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.testing.PolicyTest;
import dev.sluice.policies.testing.PolicyTest.Case;
import dev.sluice.policies.testing.PolicyTest.Expect;
import dev.sluice.policies.testing.PolicyTest.Message;
import dev.sluice.policies.testing.PolicyTest.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a document of kind `PolicyTest`.
final class TestReader {
    private static final ScalarType<String> VERDICT = Scalars.words("pass", "transform", "block");
    private static final ScalarType<String> INSPECTION =
            Scalars.words(
                    Stream.concat(
                                    Stream.of("complete", "partial"),
                                    Stream.of(Uninspectable.values()).map(Uninspectable::written))
                            .toArray(String[]::new));
    private static final List<String> EXPECTATIONS =
            List.of(
                    "verdict",
                    "rule",
                    "exception",
                    "status",
                    "upstreamBytes",
                    "body",
                    "findings",
                    "inspection");

    private TestReader() {}

    /// What was read, with the names that must be found elsewhere.
    record Read(
            PolicyTest test, Binding binding, Placed<String> policy, List<Placed<String>> rules) {}

    static Read read(MappingReader reader, Vocabulary vocabulary) {
        String policy = reader.require("policy", Scalars.NAME_TEXT, "");
        Placed<String> placed = new Placed<>(policy, reader.placeOfValue("policy"));
        reader.requireKey("cases");
        List<Case> cases = new ArrayList<>();
        List<Placed<String>> rules = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (MappingReader one : reader.mappings("cases", "case")) {
            String name = one.require("name", Scalars.TEXT, "");
            Integer first = names.putIfAbsent(name, one.place().line());
            if (first != null && !name.isEmpty()) {
                String message = "there is another case of that name in line " + first;
                one.problemAt("name", ProblemCode.DUPLICATE_NAME, message);
            }
            Message message = message(one, vocabulary);
            Split split = one.get("split", Scalars.oneOf(Split.class, Split::written), Split.NONE);
            Expect expect = expect(one, rules);
            one.finish();
            if (message != null) {
                cases.add(new Case(name, one.place().line(), message, split, expect));
            }
        }
        reader.finish();
        Binding binding = reader.binding();
        PolicyTest test = new PolicyTest(policy, cases, binding.source().name());
        return new Read(test, binding, placed, rules);
    }

    private static @Nullable Message message(MappingReader one, Vocabulary vocabulary) {
        MappingReader request = one.mapping("request", "request");
        MappingReader response = one.mapping("response", "response");
        if (one.holds("request") == one.holds("response")) {
            ProblemCode code =
                    one.holds("request") ? ProblemCode.CONFLICTING_KEYS : ProblemCode.MISSING_KEY;
            String message = one.label() + " needs either \"request\" or \"response\"";
            one.binding().problem(code, one.place(), message, null);
            return null;
        }
        if (request != null) {
            return new MessageReader(request, Direction.REQUEST, vocabulary).read();
        }
        return response == null
                ? null
                : new MessageReader(response, Direction.RESPONSE, vocabulary).read();
    }

    private static Expect expect(MappingReader one, List<Placed<String>> rules) {
        one.requireKey("expect");
        MappingReader expect = one.mapping("expect", "expect");
        if (expect == null) {
            return new Expect(null, List.of(), null, null, null, null, null, null);
        }
        List<Placed<String>> named = expect.placed("rule", Scalars.NAME_TEXT);
        rules.addAll(named);
        Expect read =
                new Expect(
                        expect.get("verdict", VERDICT),
                        named.stream().map(Placed::value).toList(),
                        expect.get("exception", Scalars.NAME_TEXT),
                        expect.get("status", Scalars.integer(100, 599)),
                        expect.get("upstreamBytes", Scalars.integer(0, Integer.MAX_VALUE)),
                        expect.get("body", Scalars.RAW),
                        expect.get("findings", Scalars.integer(0, Integer.MAX_VALUE)),
                        expect.get("inspection", INSPECTION));
        expect.finish();
        if (EXPECTATIONS.stream().noneMatch(expect::holds)) {
            String message = one.label() + " expects nothing";
            one.problemAt("expect", ProblemCode.TEST_WITHOUT_EXPECTATION, message);
        }
        return read;
    }
}
