package dev.sluice.policies.syntax;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A vocabulary of four infoTypes, one alias and one validator; one infoType is of two countries.
final class FewNames implements Vocabulary {
    private static final String NATIONAL = "CZ_BIRTH_NUMBER";
    private static final Set<String> NAMES =
            Set.of("CREDIT_CARD_NUMBER", "EMAIL_ADDRESS", "IBAN_CODE", NATIONAL);

    @Override
    public Optional<InfoType> infoType(String name) {
        if (name.equals("CREDIT_CARD")) {
            return Optional.of(new InfoType("CREDIT_CARD_NUMBER"));
        }
        return NAMES.contains(name) ? Optional.of(new InfoType(name)) : Optional.empty();
    }

    @Override
    public Set<String> infoTypeNames() {
        Set<String> names = new TreeSet<>(NAMES);
        names.add("CREDIT_CARD");
        return names;
    }

    @Override
    public List<String> related(String unknown) {
        return unknown.contains("IBAN") ? List.of("IBAN_CODE") : List.of();
    }

    @Override
    public List<Detector> detectors() {
        return NAMES.stream().map(FewNames::detector).toList();
    }

    private static Detector detector(String name) {
        boolean national = name.equals(NATIONAL);
        return Detector.of(new InfoType(name), national ? Category.GOVERNMENT_ID : Category.CONTACT)
                .countries(national ? List.of("CZ", "SK") : List.of())
                .pattern(new DetectorPattern("xx", Likelihood.LIKELY, null, null, false))
                .build();
    }

    @Override
    public boolean canGenerate(InfoType infoType) {
        return infoType.id().equals("CREDIT_CARD_NUMBER");
    }

    @Override
    public Optional<Validator> validator(String name) {
        return name.equals("luhn")
                ? Optional.of((text, from, to) -> text.length >= to - from)
                : Optional.empty();
    }

    @Override
    public Set<String> validatorNames() {
        return Set.of("luhn");
    }
}
