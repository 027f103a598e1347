package dev.sluice.policies.syntax;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Normalization;
import dev.sluice.policies.Action;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A policy as it is written: shapes are checked, names are not resolved. [PolicyCompiler] makes a
/// [dev.sluice.policies.Policy] of it.
///
/// @param binding the file that it stands in
/// @param infoTypeNames all that are written under `infoTypes`, also of those that could not be
///   read
record PolicySyntax(
        Binding binding,
        Placed<String> name,
        String description,
        String owner,
        Mode mode,
        Set<String> infoTypeNames,
        List<InfoTypeSyntax> infoTypes,
        List<RuleSyntax> rules,
        List<ExceptionSyntax> exceptions) {

    PolicySyntax {
        infoTypeNames = Set.copyOf(infoTypeNames);
        infoTypes = List.copyOf(infoTypes);
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }

    /// A custom infoType.
    ///
    /// @param patterns RE2 syntax, checked; at least one if there are no terms
    /// @param terms words and phrases as they stand
    /// @param contextRequired whether a match counts only near a hotword
    /// @param lookup where it is looked up, or null if patterns or terms describe it
    record InfoTypeSyntax(
            Placed<String> id,
            Category category,
            String description,
            List<Placed<String>> patterns,
            List<Placed<String>> terms,
            Likelihood likelihood,
            @Nullable Placed<String> validator,
            @Nullable HotwordRule hotwords,
            boolean contextRequired,
            List<String> exclusions,
            Boundary boundary,
            Normalization normalization,
            int maxLength,
            @Nullable LookupSyntax lookup) {

        InfoTypeSyntax {
            patterns = List.copyOf(patterns);
            terms = List.copyOf(terms);
            exclusions = List.copyOf(exclusions);
        }
    }

    /// A rule.
    ///
    /// @param action null after a problem
    record RuleSyntax(
            Placed<String> id,
            String title,
            Mode mode,
            WhenSyntax when,
            @Nullable Action action,
            Severity severity,
            @Nullable String advice,
            @Nullable String contact,
            Place place) {}

    /// A condition.
    ///
    /// @param context without `detect`
    record WhenSyntax(When context, @Nullable DetectSyntax detect, Place place) {}

    /// Which findings.
    record DetectSyntax(
            SelectionSyntax selection,
            Likelihood minLikelihood,
            int atLeast,
            boolean distinct,
            List<CompanionSyntax> together) {

        DetectSyntax {
            together = List.copyOf(together);
        }
    }

    /// What has to be found besides in the same record.
    record CompanionSyntax(SelectionSyntax selection, Likelihood minLikelihood) {}

    /// Which detectors.
    ///
    /// @param place of the mapping that names them
    record SelectionSyntax(
            List<Placed<String>> infoTypes,
            Set<Category> categories,
            List<Placed<String>> countries,
            Place place) {

        SelectionSyntax {
            infoTypes = List.copyOf(infoTypes);
            categories = Set.copyOf(categories);
            countries = List.copyOf(countries);
        }
    }

    /// An exception.
    record ExceptionSyntax(
            Placed<String> id,
            List<Placed<String>> rules,
            WhenSyntax when,
            String reason,
            String owner,
            Placed<LocalDate> expires,
            Place place) {

        ExceptionSyntax {
            rules = List.copyOf(rules);
        }
    }
}
