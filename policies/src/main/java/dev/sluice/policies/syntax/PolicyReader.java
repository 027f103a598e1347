package dev.sluice.policies.syntax;

import dev.sluice.policies.Mode;
import dev.sluice.policies.Severity;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.ExceptionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.RuleSyntax;
import dev.sluice.policies.syntax.PolicySyntax.WhenSyntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads a document of kind `Policy` into its written form.
final class PolicyReader {
    private static final ScalarType<Mode> MODE = Scalars.oneOf(Mode.class, Mode::written);
    private static final ScalarType<Severity> SEVERITY =
            Scalars.oneOf(Severity.class, Severity::written);

    private PolicyReader() {}

    static PolicySyntax read(MappingReader policy) {
        Placed<String> name = name(policy, "name");
        String description = policy.get("description", Scalars.TEXT, "");
        String owner = policy.get("owner", Scalars.TEXT, "");
        Mode mode = policy.get("mode", MODE, Mode.ENFORCE);
        PolicySyntax syntax =
                new PolicySyntax(
                        policy.binding(),
                        name,
                        description,
                        owner,
                        mode,
                        InfoTypeReader.names(policy),
                        InfoTypeReader.read(policy),
                        rules(policy),
                        exceptions(policy));
        policy.finish();
        return syntax;
    }

    private static List<RuleSyntax> rules(MappingReader policy) {
        policy.requireKey("rules");
        List<RuleSyntax> rules = new ArrayList<>();
        for (MappingReader rule : policy.mappings("rules", "rule")) {
            Placed<String> id = name(rule, "id");
            rule.requireKey("when");
            rules.add(
                    new RuleSyntax(
                            id,
                            rule.get("title", Scalars.TEXT, id.value()),
                            rule.get("mode", MODE, Mode.ENFORCE),
                            WhenReader.read(rule),
                            ActionReader.read(rule),
                            rule.get("severity", SEVERITY, Severity.MEDIUM),
                            rule.get("advice", Scalars.TEXT),
                            rule.get("contact", Scalars.TEXT),
                            rule.place()));
            rule.finish();
        }
        return rules;
    }

    private static List<ExceptionSyntax> exceptions(MappingReader policy) {
        List<ExceptionSyntax> exceptions = new ArrayList<>();
        for (MappingReader exception : policy.mappings("exceptions", "exception")) {
            Placed<String> id = name(exception, "id");
            exception.requireKey("rules");
            List<Placed<String>> rules = exception.placed("rules", Scalars.TEXT);
            exception.requireKey("when");
            WhenSyntax when = WhenReader.read(exception);
            LocalDate expires = exception.require("expires", Scalars.DATE, LocalDate.MAX);
            exceptions.add(
                    new ExceptionSyntax(
                            id,
                            rules,
                            when,
                            exception.require("reason", Scalars.TEXT, ""),
                            exception.require("owner", Scalars.TEXT, ""),
                            new Placed<>(expires, exception.placeOfValue("expires")),
                            exception.place()));
            exception.finish();
        }
        return exceptions;
    }

    private static Placed<String> name(MappingReader reader, String key) {
        String name = reader.require(key, Scalars.NAME_TEXT, "");
        return new Placed<>(name, reader.placeOfValue(key));
    }
}
