package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that the issuing authorities or standards print, and near misses of them.
class PublishedNumbersTest {

    @ParameterizedTest
    @CsvSource({
        // ISO/IEC 7812-1 annex B; Verhoeff 1969; ISO/IEC 7064 sections 6 and 8.
        "luhn, 79927398713",
        "luhn, 4992 7398 716",
        "verhoeff, 2363",
        "verhoeff, 123451",
        "iso7064Mod11Radix2, 07940",
        "iso7064Mod11Radix2, 079X",
        "iso7064Mod11Comma10, 07945",
        "iso7064Mod97Radix10, 79444",
        "iso7064Mod37Comma36, A12425GABC1234002M",
        // SWIFT IBAN Registry, electronic and print formats.
        "iban, AD1200012030200359100100",
        "iban, BE68 5390 0754 7034",
        "iban, BR1800360305000010009795493C1",
        "iban, CH9300762011623852957",
        "iban, DE89370400440532013000",
        "iban, FR1420041010050500013M02606",
        "iban, GB29NWBK60161331926819",
        "iban, GR1601101250000000012300695",
        "iban, IT60X0542811101000000123456",
        "iban, MT84MALT011000012345MTLCAST001S",
        "iban, MU17BOMM0101101030300200000MUR",
        "iban, NL91ABNA0417164300",
        "iban, NO9386011117947",
        "iban, PL61109010140000071219812874",
        "iban, LC55HEMM000100010012001200023015",
        "iban, SC18SSCB11010000000000001497USD",
        // Card networks' test numbers.
        "paymentCard, 5555 5555 5555 4444",
        "paymentCard, 4111-1111-1111-1111",
        "paymentCard, 378282246310005",
        "paymentCard, 6011111111111117",
        "paymentCard, 3530111333300000",
        "paymentCard, 30569309025904",
        "paymentCard, 2223003122003222",
        // GitHub's announcement of its token format.
        "gitHubToken, 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",
        // RFC 7519 section 3.1 (header only is read); RFC 4291 section 2.2; RFC 7042.
        "jsonWebToken, eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.e30.x",
        "ipv6Address, 2001:DB8:0:0:8:800:200C:417A",
        "ipv6Address, FF01::101",
        "ipv6Address, ::1",
        "ipv6Address, ::FFFF:129.144.52.38",
        "ipv6Address, 0:0:0:0:0:0:13.1.68.3",
        "ipv4Address, 129.144.52.38",
        "macAddress, 00-00-5E-00-53-01",
        // Ministerio del Interior; INSEE; Agenzia delle Entrate; RvIG; Belgian register; PESEL.
        "spanishDni, 12345678Z",
        "spanishNie, X1234567L",
        "frenchNir, 2 55 08 14 168 025 38",
        "italianFiscalCode, RSSMRA85T10A562S",
        "dutchCitizenServiceNumber, 111222333",
        "belgianNationalNumber, 85.07.30-033 28",
        "polishPesel, 44051401359",
        "germanTaxId, 86095742719",
        "usSocialSecurityNumber, 536-90-4399",
        "ukNationalInsuranceNumber, AB 12 34 56 C",
    })
    void isAccepted(String validator, String value) {
        assertThat(accepts(validator, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "luhn, 79927398710",
        "luhn, 7",
        "verhoeff, 2364",
        "iso7064Mod11Radix2, 07941",
        "iso7064Mod11Comma10, 07946",
        "iban, DE89370400440532013001",
        "iban, DE8937040044053201300",
        "iban, XX89370400440532013000",
        "iban, DE00370400440532013000",
        "paymentCard, 0000000000000000",
        "paymentCard, 411111111111111",
        "paymentCard, 1748503543012",
        "gitHubToken, ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18",
        "gitHubToken, ghp_short",
        "jsonWebToken, eyJ0eXAiOiJKV1QifQ.e30.x",
        "ipv6Address, 2001:DB8::8::1",
        "ipv6Address, ::",
        "ipv6Address, 1:2:3:4:5:6:7",
        "ipv6Address, 1:2:3:4:5:6:7:8:9",
        "ipv4Address, 1.2.3.256",
        "ipv4Address, 01.2.3.4",
        "ipv4Address, 1.2.3",
        "ipv4Address, 0.0.0.0",
        "macAddress, 00:00:00:00:00:00",
        "spanishDni, 12345678A",
        "frenchNir, 2 55 08 14 168 025 39",
        "italianFiscalCode, RSSMRA85T10A562T",
        "dutchCitizenServiceNumber, 111222334",
        "belgianNationalNumber, 85.07.30-033 29",
        "polishPesel, 44051401358",
        "germanTaxId, 86095742710",
        "usSocialSecurityNumber, 078-05-1120",
        "ukNationalInsuranceNumber, GB 12 34 56 C",
        "emailAddress, a@b.invalidtld",
        "emailAddress, .a@example.com",
        "emailAddress, a..b@example.com",
        "emailAddress, a@-example.com",
        "emailAddress, @example.com",
        "birthDate, 2001-02-29",
        "birthDate, 1801-02-02",
        "birthDate, 31/31/2000",
    })
    void isRejected(String validator, String value) {
        assertThat(accepts(validator, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "emailAddress, jane.doe+tag@mail.example.co.uk",
        "emailAddress, x@müller.de",
        "emailAddress, x@example.xn--p1ai",
        "birthDate, 1985-07-30",
        "birthDate, 30.07.1985",
        "birthDate, 07/30/85",
    })
    void isPlausible(String validator, String value) {
        assertThat(accepts(validator, value)).isTrue();
    }

    /// Reads a slice, so that a validator that leaves its range is found.
    static boolean accepts(String validator, String value) {
        byte[] text = ("9A" + value + "1Z").getBytes(StandardCharsets.UTF_8);
        return Validators.named(validator).orElseThrow().accepts(text, 2, text.length - 2);
    }
}
