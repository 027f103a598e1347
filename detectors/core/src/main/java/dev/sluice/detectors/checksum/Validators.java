package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The validators by the names that the catalogue and custom detectors use, lowerCamel.
public final class Validators {

    private static final Map<String, Validator> BY_NAME = all();

    private Validators() {}

    /// The validator of that name, or empty.
    public static Optional<Validator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// All names, in alphabetical order.
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map<String, Validator> all() {
        TreeMap<String, Validator> all = new TreeMap<>();
        general(all);
        network(all);
        secrets(all);
        western(all);
        WeightedNumbers.addTo(all);
        lettered(all);
        devices(all);
        return Collections.unmodifiableMap(all);
    }

    private static void general(Map<String, Validator> all) {
        all.put("luhn", new Luhn());
        all.put("verhoeff", new Verhoeff());
        all.put("iso7064Mod97Radix10", Iso7064::mod97);
        all.put("iso7064Mod11Radix2", Iso7064::mod11x2);
        all.put("iso7064Mod11Comma10", Iso7064::mod11x10);
        all.put("iso7064Mod37Comma36", Iso7064::mod37x36);
        all.put("paymentCard", new PaymentCard());
        all.put("cardTrack", new CardTrack());
        all.put("iban", new Iban());
    }

    private static void network(Map<String, Validator> all) {
        all.put("internationalPhone", new InternationalPhone());
        all.put("nationalPhone", NationalPhone.anywhere());
        all.put("northAmericanPhone", NationalPhone.northAmerican());
        all.put("emailAddress", new EmailAddress());
        all.put("ipv4Address", new Ipv4Address());
        all.put("ipv6Address", new Ipv6Address());
        all.put("macAddress", new MacAddress());
        all.put("birthDate", new BirthDate());
        all.put("personName", new PersonName(PersonName.Known.BOTH));
        all.put("givenName", new PersonName(PersonName.Known.GIVEN));
    }

    private static void secrets(Map<String, Validator> all) {
        all.put("gitHubToken", new GitHubToken());
        all.put("jsonWebToken", new JsonWebToken());
        all.put("basicCredentials", new BasicCredentials());
        all.put("variedSecret", new MixedSecret(false));
        all.put("mixedSecret", new MixedSecret(true));
        all.put("tailSecret", new TailSecret(new MixedSecret(false)));
        all.put("strongPassword", new PasswordText());
    }

    private static void western(Map<String, Validator> all) {
        all.put("usSocialSecurityNumber", new UsSocialSecurityNumber());
        all.put("ukNationalInsuranceNumber", new UkNationalInsuranceNumber());
        all.put("germanTaxId", new GermanTaxId());
        all.put("frenchNir", new FrenchNir());
        all.put("spanishDni", new SpanishDni(false));
        all.put("spanishNie", new SpanishDni(true));
        all.put("italianFiscalCode", new ItalianFiscalCode());
        all.put("dutchCitizenServiceNumber", new DutchCitizenServiceNumber());
        all.put("belgianNationalNumber", new BelgianNationalNumber());
        all.put("polishPesel", new PolishPesel());
    }

    private static void lettered(Map<String, Validator> all) {
        all.put("frenchTaxNumber", new FrenchTaxNumber());
        all.put("irishPpsn", new IrishPpsn());
        all.put("singaporeNric", new SingaporeNric());
        all.put("hongKongId", new HongKongId());
        all.put("taiwanId", new TaiwanId());
        all.put("mexicanCurp", new MexicanCurp());
        all.put("indianGstin", new IndianGstin());
        all.put("luxembourgId", new LuxembourgId());
        all.put("nationalProviderId", new NationalProviderId());
        all.put("deaNumber", new DeaNumber());
        // Luhn with what the authorities say of length and first digit.
        all.put("canadianSin", new AllOf(new Shape(9, "12345679"), new Luhn()));
        all.put("israeliId", new AllOf(new Shape(9, ""), new Luhn()));
        all.put("italianVatNumber", new AllOf(new Shape(11, 13, ""), new TrailingLuhn(11)));
    }

    private static void devices(Map<String, Validator> all) {
        all.put("imei", new AllOf(new Shape(15, ""), new Luhn()));
        all.put("iccid", new AllOf(new Shape(19, 20, "8"), new Luhn()));
        all.put("vehicleId", new VehicleId());
        all.put("vehicleIdShape", new VehicleIdShape());
        all.put("legalEntityIdentifier", new LegalEntityIdentifier());
        all.put("securitiesId", new SecuritiesId());
        all.put("businessIdentifierCode", new BusinessIdentifierCode());
    }
}
