package dev.sluice.policies.syntax;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Validator;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.checksum.Validators;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names of the built-in catalogue.
final class BuiltInVocabulary implements Vocabulary {
    private final Catalogue catalogue = Catalogue.builtIn();

    @Override
    public Optional<InfoType> infoType(String name) {
        return catalogue.resolve(name);
    }

    @Override
    public Set<String> infoTypeNames() {
        return catalogue.names();
    }

    @Override
    public List<String> related(String unknown) {
        return catalogue.suggest(unknown);
    }

    @Override
    public List<Detector> detectors() {
        return catalogue.detectors();
    }

    @Override
    public boolean canGenerate(InfoType infoType) {
        return catalogue.entry(infoType).stream().anyMatch(entry -> !entry.samples().isEmpty());
    }

    @Override
    public Optional<Validator> validator(String name) {
        return Validators.named(name);
    }

    @Override
    public Set<String> validatorNames() {
        return Validators.names();
    }
}
