package dev.sluice.load.corpora;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Labelled documents: values with valid check digits in realistic carriers, and confusable values
/// in equal number. The same documents for the same seed.
public final class LabelledText {

    private static final List<String> NEUTRAL = List.of("value", "data", "note", "col_7", "entry");

    /// Names that a core value stands under, and whether it is found without one.
    private record Kind(
            boolean needsName, List<String> names, Function<CoreValues, String> value) {}

    private static final Map<String, Kind> CORE =
            Map.of(
                    "CREDIT_CARD_NUMBER",
                    new Kind(
                            false,
                            List.of(
                                    "card",
                                    "pan",
                                    "cardNumber",
                                    "Kreditkarte",
                                    "tarjeta",
                                    "payment_card"),
                            CoreValues::card),
                    "IBAN_CODE",
                    new Kind(
                            false,
                            List.of("iban", "account", "IBAN", "bankverbindung"),
                            CoreValues::iban),
                    "EMAIL_ADDRESS",
                    new Kind(
                            false,
                            List.of("email", "mail", "user", "contact", "courriel"),
                            CoreValues::email),
                    "PHONE_NUMBER",
                    new Kind(
                            true,
                            List.of(
                                    "phone",
                                    "tel",
                                    "mobile",
                                    "Telefon",
                                    "handy",
                                    "telefono",
                                    "fax",
                                    "mobil",
                                    "cellulare"),
                            CoreValues::nationalPhone),
                    "IP_ADDRESS",
                    new Kind(
                            false,
                            List.of("ip", "client_ip", "host", "remoteAddr"),
                            CoreValues::address),
                    "MAC_ADDRESS",
                    new Kind(false, List.of("mac", "hwaddr", "bssid"), CoreValues::hardwareAddress),
                    "US_SOCIAL_SECURITY_NUMBER",
                    new Kind(
                            true,
                            List.of("ssn", "social_security_number", "SSN"),
                            CoreValues::socialSecurityNumber),
                    "DATE_OF_BIRTH",
                    new Kind(
                            true,
                            List.of(
                                    "dob",
                                    "birthDate",
                                    "date_of_birth",
                                    "geburtsdatum",
                                    "fecha_nacimiento",
                                    "data_nascita"),
                            CoreValues::birthDate));

    private final Ids ids;
    private final CoreValues core;
    private final Confusables confusables;

    private LabelledText(long seed) {
        Values values = new Values(seed);
        this.ids = new Ids(values);
        this.core = new CoreValues(values);
        this.confusables = new Confusables(core, ids);
    }

    /// The infoTypes whose values come from a generator of their own.
    public static List<String> coreTypes() {
        return CORE.keySet().stream().sorted().toList();
    }

    /// Documents with values of a core infoType.
    ///
    /// @param count documents that hold a value, and as many that hold a confusable one
    public static List<Labelled> core(String infoType, int count, long seed) {
        return new LabelledText(seed * 31 + infoType.hashCode()).documents(infoType, count);
    }

    /// Documents with values of an infoType that the catalogue has samples of; none if it has not.
    ///
    /// @param count documents that hold a value, and as many that hold one made longer or hidden in
    ///   a longer word, if it can be
    public static List<Labelled> sampled(InfoType infoType, int count, long seed) {
        return Catalogue.builtIn()
                .entry(infoType)
                .filter(entry -> !entry.samples().isEmpty())
                .map(entry ->
                        new LabelledText(seed * 31 + infoType.hashCode()).sampled(entry, count))
                .orElse(List.of());
    }

    private List<Labelled> documents(String infoType, int count) {
        Kind kind = CORE.get(infoType);
        if (kind == null) {
            throw new IllegalArgumentException("no core infoType: " + infoType);
        }
        List<Labelled> documents = new ArrayList<>();
        boolean phone = infoType.equals("PHONE_NUMBER");
        while (documents.size() < 2 * count) {
            boolean named = kind.needsName || ids.values().oneIn(2);
            boolean abroad = phone && ids.values().oneIn(2);
            String value = abroad ? core.internationalPhone() : kind.value.apply(core);
            documents.add(document(infoType, name(named && !abroad ? kind.names : NEUTRAL), value));
            List<String> candidates = confusables.of(infoType);
            String confusable = candidates.get(ids.values().below(candidates.size()));
            documents.add(document("", name(NEUTRAL), confusable));
        }
        return documents;
    }

    private List<Labelled> sampled(CatalogueEntry entry, int count) {
        HotwordRule hotwords = entry.detector().hotwords();
        List<String> names =
                hotwords == null
                        ? NEUTRAL
                        : hotwords.words().stream().filter(LabelledText::isWritten).toList();
        List<String> inText = names.stream().filter(name -> !isFieldName(name)).toList();
        InfoType infoType = entry.infoType();
        List<Labelled> documents = new ArrayList<>();
        while (documents.size() < 2 * count) {
            String value = SampleValues.generate(infoType, ids.values().random()).orElseThrow();
            boolean plain = Carrier.of(value).equals(Carrier.PLAIN);
            documents.add(document(infoType.id(), name(plain ? inText : names), value));
            String hidden = hidden(value, entry.detector().category());
            documents.add(document("", name(NEUTRAL), hidden));
        }
        return documents;
    }

    /// A value as a part of something longer. One that ends in a sign (a track, a key in armour) is
    /// whole wherever it stands, as are phrases and addresses that may go on: in their place stands
    /// what is taken for other values.
    private String hidden(String value, Category category) {
        boolean closed =
                Character.isLetterOrDigit(value.charAt(0))
                        && Character.isLetterOrDigit(value.charAt(value.length() - 1))
                        && value.chars().noneMatch(c -> c == '=' || c == '/');
        if (!closed) {
            List<String> others = confusables.of("");
            return others.get(ids.values().below(others.size()));
        }
        // A token of any length would only be longer with more behind it.
        boolean open = category == Category.CREDENTIALS;
        return open || ids.values().oneIn(2) ? "x7" + value + "9z" : value + ids.values().hex(24);
    }

    /// Whether somebody writes a hotword so: not an elision that was joined, `driver'slicence`.
    private static boolean isWritten(String hotword) {
        return hotword.indexOf(' ') >= 0 || hotword.indexOf('\'') < 0;
    }

    /// Whether a hotword is one only as the whole name of a field.
    private static boolean isFieldName(String hotword) {
        return hotword.startsWith("[");
    }

    private String name(List<String> names) {
        return names.get(ids.values().below(names.size()));
    }

    private Labelled document(String infoType, String name, String value) {
        List<Carrier> carriers = isFieldName(name) ? Carrier.WITH_FIELDS : Carrier.of(value);
        String words = name.replace('_', ' ').replaceAll("[<>&=:\"\\[\\]]", "").strip();
        String field =
                words.replaceAll("[./]", "")
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                        .replaceAll("^_|_$", "");
        if (ids.values().oneIn(3)) {
            field = field.toLowerCase(Locale.ROOT);
        }
        Carrier.Item item = new Carrier.Item(infoType, field, words, value);
        return carriers.get(ids.values().below(carriers.size())).document(ids, item);
    }
}
