package dev.sluice.policies.syntax;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.Detect;
import dev.sluice.policies.Direction;
import dev.sluice.policies.When;
import dev.sluice.policies.When.HeaderMatch;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.CompanionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.DetectSyntax;
import dev.sluice.policies.syntax.PolicySyntax.SelectionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.WhenSyntax;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `when` of rules and exceptions.
final class WhenReader {
    static final ScalarType<Likelihood> LIKELIHOOD =
            Scalars.oneOf(Likelihood.class, Likelihood::name);
    static final ScalarType<Category> CATEGORY = Scalars.oneOf(Category.class, Category::written);

    private static final int MOST_FINDINGS = 1_000_000;

    private WhenReader() {}

    /// The condition under `when`; without it, one that always holds.
    static WhenSyntax read(MappingReader parent) {
        MappingReader when = parent.mapping("when", "when");
        if (when == null) {
            return new WhenSyntax(always(), null, parent.place());
        }
        When context =
                new When(
                        when.get("direction", Scalars.oneOf(Direction.class, Direction::written)),
                        Set.copyOf(when.list("route", Scalars.NAME_TEXT)),
                        Set.copyOf(when.list("method", HttpScalars.METHOD)),
                        when.list("host", HttpScalars.HOST),
                        when.list("path", HttpScalars.PATH),
                        when.list("mediaType", HttpScalars.MEDIA_TYPE),
                        when.list("fieldPath", HttpScalars.FIELD_PATH),
                        clients(when),
                        headers(when),
                        null);
        DetectSyntax detect = detect(when);
        when.finish();
        if (detect == null && !context.fieldPaths().isEmpty()) {
            String message = "fieldPath narrows findings: without detect it never holds";
            when.problemAt("fieldPath", ProblemCode.RULE_NEVER_MATCHES, message);
        }
        return new WhenSyntax(context, detect, when.place());
    }

    private static When always() {
        return new When(
                null, Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null);
    }

    private static List<Cidr> clients(MappingReader when) {
        MappingReader client = when.mapping("client", "client");
        if (client == null) {
            return List.of();
        }
        client.requireKey("cidr");
        List<Cidr> blocks = client.list("cidr", Scalars.CIDR);
        client.finish();
        return blocks;
    }

    private static List<HeaderMatch> headers(MappingReader when) {
        MappingReader header = when.mapping("header", "header");
        if (header == null) {
            return List.of();
        }
        List<HeaderMatch> matches = new ArrayList<>();
        for (Scalar name : header.names()) {
            if (!HttpScalars.isHeaderName(name.text())) {
                header.binding().problem(ProblemCode.MALFORMED_VALUE, name, "not a header name");
                continue;
            }
            YamlNode value = header.nullable(name.text()).orElseThrow();
            boolean any = value instanceof Scalar scalar && scalar.isNull();
            @Nullable String glob = any ? null : header.read(name.text(), value, Scalars.TEXT);
            matches.add(new HeaderMatch(name.text().toLowerCase(Locale.ROOT), glob));
        }
        return matches;
    }

    private static @Nullable DetectSyntax detect(MappingReader when) {
        MappingReader detect = when.mapping("detect", "detect");
        if (detect == null) {
            return null;
        }
        DetectSyntax syntax =
                new DetectSyntax(
                        selection(detect),
                        detect.get("minLikelihood", LIKELIHOOD, Detect.DEFAULT_LIKELIHOOD),
                        detect.get("atLeast", Scalars.integer(1, MOST_FINDINGS), 1),
                        detect.get("distinct", Scalars.BOOL, false),
                        together(detect));
        detect.finish();
        if (syntax.distinct() && !syntax.together().isEmpty()) {
            String message = "distinct is about values, together about records: keep one of them";
            detect.problemAt("distinct", ProblemCode.CONFLICTING_KEYS, message);
        }
        return syntax;
    }

    private static List<CompanionSyntax> together(MappingReader detect) {
        List<CompanionSyntax> together = new ArrayList<>();
        for (MappingReader companion : detect.mappings("together", "together")) {
            if (!companion.has("infoTypes")
                    && !companion.has("categories")
                    && !companion.has("countries")) {
                companion.requireKey("infoTypes");
            }
            together.add(
                    new CompanionSyntax(
                            selection(companion),
                            companion.get("minLikelihood", LIKELIHOOD, Detect.DEFAULT_LIKELIHOOD)));
            companion.finish();
        }
        boolean none = detect.has("together") && together.isEmpty();
        if (none || together.size() > Detect.MOST_COMPANIONS) {
            String message = "together names 1 to " + Detect.MOST_COMPANIONS + " companions";
            detect.problemAt("together", ProblemCode.OUT_OF_RANGE, message);
        }
        return together;
    }

    private static SelectionSyntax selection(MappingReader reader) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        List<Placed<String>> infoTypes = reader.placed("infoTypes", Scalars.TEXT);
        categories.addAll(reader.list("categories", CATEGORY));
        List<Placed<String>> countries = reader.placed("countries", Countries.CODE);
        return new SelectionSyntax(infoTypes, categories, countries, reader.place());
    }
}
