package dev.sluice.policies.syntax;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The built-in names that a policy may use. Immutable, thread-safe.
public interface Vocabulary {

    /// The names of the built-in catalogue.
    static Vocabulary builtIn() {
        return new BuiltInVocabulary();
    }

    /// The canonical infoType of a name or alias.
    Optional<InfoType> infoType(String name);

    /// All names and aliases of infoTypes.
    Set<String> infoTypeNames();

    /// Canonical names that share words with an unknown one, the nearest first.
    List<String> related(String unknown);

    /// All built-in detectors.
    List<Detector> detectors();

    /// Whether test values of an infoType can be made.
    boolean canGenerate(InfoType infoType);

    /// The validator of a name.
    Optional<Validator> validator(String name);

    /// All names of validators.
    Set<String> validatorNames();
}
