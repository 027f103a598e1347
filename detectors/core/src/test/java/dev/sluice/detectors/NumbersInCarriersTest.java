package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.SampleValues;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Generated numbers in what real systems put around them: right ones are found, and numbers with
/// one digit changed are not.
class NumbersInCarriersTest {

    private static final Pattern FAMILIES =
            Pattern.compile("government-..|banking|iban|devices|international|crypto");

    /// Words of a field name or of a key in a log.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 -]*");

    /// Validators that know dates, regions and shapes, but no check digit.
    private static final Set<String> UNCHECKED =
            Set.of(
                    "albanianId",
                    "bahrainiPersonalNumber",
                    "belarusianPersonalNumber",
                    "businessIdentifierCode",
                    "costaRicanCompanyNumber",
                    "cubanId",
                    "danishCpr",
                    "egyptianId",
                    "ethereumAddress",
                    "europeanHealthCard",
                    "indonesianNik",
                    "indonesianTaxNumber",
                    "koreanRrnDate",
                    "kyrgyzPersonalNumber",
                    "malaysianNric",
                    "mixedCharacters",
                    "mobileSubscriber",
                    "nicaraguanId",
                    "qatariId",
                    "quebecHealthNumber",
                    "salvadoranTaxNumber",
                    "singaporeEntityNumber",
                    "sriLankanId",
                    "tanzanianId",
                    "ukNationalInsuranceNumber",
                    "ukrainianRegisterNumber",
                    "usSocialSecurityNumber",
                    "uzbekPersonalNumber",
                    "vehicleIdShape",
                    "vietnameseId",
                    "equipmentIdentifier");

    private static final int VALUES = Seeded.isThorough() ? 1000 : 112;

    /// A check digit lets at most one in nine changes pass; some do not cover the whole number, as
    /// the program account behind a Canadian business number.
    private static final int MOST_PASSED_PERCENT = 30;

    private static final List<CatalogueEntry> ENTRIES =
            Catalogue.builtIn().entries().stream()
                    .filter(entry -> FAMILIES.matcher(entry.family()).matches())
                    .filter(entry -> !entry.samples().isEmpty())
                    .toList();

    private final ScanRun run = new ScanRun(Engine.compile(Catalogue.builtIn().detectors()));

    @Test
    void rightNumbersAreFoundInEveryCarrier() {
        Map<String, Integer> missed = new TreeMap<>();
        int looked = 0;
        for (CatalogueEntry entry : ENTRIES) {
            SplittableRandom random = new SplittableRandom(entry.infoType().id().hashCode());
            for (int i = 0; i < VALUES; i++) {
                String value = SampleValues.generate(entry.infoType(), random).orElseThrow();
                Carrier carrier = Carrier.values()[i % Carrier.values().length];
                Unit unit = carrier.around(value, word(entry, carrier, random));
                looked++;
                if (!isFound(entry, unit, value)) {
                    missed.merge(entry.infoType() + " in " + carrier, 1, Integer::sum);
                }
            }
        }
        assertThat(ENTRIES).hasSizeGreaterThan(300);
        assertThat(missed).as("of %s", looked).isEmpty();
    }

    @Test
    void numbersWithAChangedDigitAreNotFound() {
        Map<String, Integer> passed = new TreeMap<>();
        int checked = 0;
        for (CatalogueEntry entry : ENTRIES) {
            if (!hasCheckDigit(entry)) {
                continue;
            }
            checked++;
            SplittableRandom random = new SplittableRandom(entry.infoType().id().hashCode());
            for (int i = 0; i < VALUES; i++) {
                String value = SampleValues.generate(entry.infoType(), random).orElseThrow();
                String changed = changed(value, random);
                Unit unit = Carrier.LABEL.around(changed, word(entry, Carrier.LABEL, random));
                if (isFound(entry, unit, changed)) {
                    passed.merge(entry.infoType().id(), 1, Integer::sum);
                }
            }
        }
        assertThat(checked).isGreaterThan(150);
        passed.values().removeIf(count -> count * 100 <= VALUES * MOST_PASSED_PERCENT);
        assertThat(passed).as("of %s each", VALUES).isEmpty();
    }

    private boolean isFound(CatalogueEntry entry, Unit unit, String value) {
        for (Found found : run.units(List.of(unit), "").cutAt()) {
            if (found.infoType().equals(entry.infoType().id())
                    && found.text().equals(value)
                    && found.likelihood().atLeast(Likelihood.LIKELY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCheckDigit(CatalogueEntry entry) {
        return entry.detector().patterns().stream()
                .map(DetectorPattern::validatorName)
                .allMatch(name -> name != null && !UNCHECKED.contains(name));
    }

    private static String changed(String value, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(value);
        int at = random.nextInt(value.length());
        while (!Character.isDigit(value.charAt(at))) {
            at = random.nextInt(value.length());
        }
        int digit = value.charAt(at) - '0';
        changed.setCharAt(at, (char) ('0' + (digit + 1 + random.nextInt(9)) % 10));
        return changed.toString();
    }

    /// One of the entry's hotwords that the carrier can hold.
    private static String word(CatalogueEntry entry, Carrier carrier, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        entry.hotwords().values().forEach(words::addAll);
        words.removeIf(word ->
                (carrier.named && !PLAIN.matcher(word).matches())
                        || word.getBytes(StandardCharsets.UTF_8).length > carrier.longest);
        return words.get(random.nextInt(words.size()));
    }

    private enum Carrier {
        FIELD(true, 64),
        LABEL(false, 64),
        LOG(true, 64),
        KEY(true, 64),
        PROSE(false, 40),
        CSV(false, 40),
        BRACKETS(false, 20);

        /// Whether the word becomes a name.
        private final boolean named;

        private final int longest;

        Carrier(boolean named, int longest) {
            this.named = named;
            this.longest = longest;
        }

        Unit around(String value, String word) {
            return switch (this) {
                case FIELD -> new Unit(value, camelCase(word));
                case LABEL -> new Unit(word + ": " + value, "");
                case LOG -> new Unit("level=info " + snakeCase(word) + "=" + value + " ok", "");
                case KEY -> new Unit("GET /x?page=2&" + camelCase(word) + "=" + value, "");
                case PROSE -> new Unit("Please note the " + word + " " + value + ", thanks.", "");
                case CSV -> new Unit("id," + word + ",city\n17," + value + ",Lyon\n", "");
                case BRACKETS -> new Unit(value + " (" + word + ")", "");
            };
        }

        private static String snakeCase(String word) {
            return word.replaceAll("[^A-Za-z0-9]+", "_");
        }

        private static String camelCase(String word) {
            StringBuilder name = new StringBuilder();
            for (String part : word.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
                boolean first = name.isEmpty();
                name.append(
                                first || part.isEmpty()
                                        ? part
                                        : part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(first || part.isEmpty() ? "" : part.substring(1));
            }
            return name.toString();
        }
    }
}
