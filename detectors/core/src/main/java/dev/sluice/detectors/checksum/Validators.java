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
        documents(all);
        FinancialNumbers.addTo(all);
        NumbersOfWesternEurope.addTo(all);
        NumbersOfNorthernEurope.addTo(all);
        NumbersOfEasternEurope.addTo(all);
        NumbersOfNorthAmerica.addTo(all);
        NumbersOfLatinAmerica.addTo(all);
        NumbersOfAsiaPacific.addTo(all);
        NumbersOfWestAsiaAndAfrica.addTo(all);
        all.put("vatNumber", new VatNumber(all));
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
    }

    private static void network(Map<String, Validator> all) {
        all.put("internationalPhone", new InternationalPhone());
        all.put("countryCode", new CountryCode());
        all.put("nationalPhone", NationalPhone.anywhere());
        all.put("northAmericanPhone", NationalPhone.northAmerican());
        all.put("emailAddress", new EmailAddress());
        all.put("ipv4Address", new Ipv4Address());
        all.put("ipv6Address", new Ipv6Address());
        all.put("macAddress", new MacAddress());
        all.put("birthDate", new BirthDate());
        all.put("personName", new PersonName(PersonName.Known.BOTH));
        all.put("givenName", new PersonName(PersonName.Known.GIVEN));
        all.put("firstName", new PersonName(PersonName.Known.FIRST));
    }

    private static void secrets(Map<String, Validator> all) {
        all.put("gitHubToken", new GitHubToken());
        all.put("jsonWebToken", new JsonWebToken());
        all.put("basicCredentials", new BasicCredentials());
        all.put("variedSecret", new MixedSecret(false));
        all.put("mixedSecret", new MixedSecret(true));
        all.put("tokenText", new AllOf(new NoUuid(), new MixedSecret(true)));
        all.put("tailSecret", new TailSecret(new MixedSecret(false)));
        all.put("strongPassword", new PasswordText(false));
        all.put("bareSecret", new PasswordText(true));
        all.put("drawnPassword", new DrawnPassword());
        all.put("urlCredentials", new UrlCredentials(new PasswordText(false)));
        all.put("armouredKey", new ArmouredKey());
    }

    private static void documents(Map<String, Validator> all) {
        all.put("mixedCharacters", new MixedCharacters());
        all.put("passportZone", new MachineReadableZone(true));
        all.put("cardZone", new MachineReadableZone(false));
        all.put("europeanHealthCard", new EuropeanHealthCard());
        all.put("imei", new AllOf(new Shape(15, ""), new Luhn()));
        all.put("iccid", new AllOf(new Shape(19, 20, "8"), new Luhn()));
        all.put("mobileSubscriber", new MobileSubscriber());
        all.put("equipmentIdentifier", new EquipmentIdentifier());
        all.put("vehicleId", new VehicleId());
        all.put("vehicleIdShape", new VehicleIdShape());
    }
}
