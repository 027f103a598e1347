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
        // Bitcoin's first block; BIP-173 and BIP-350, test vectors.
        "bitcoinAddress, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "bitcoinAddress, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bitcoinAddress, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "bitcoinAddress, BC1SW50QGDZ25J",
        "bitcoinAddress, bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
        // EIP-55, test cases; XRP Ledger, genesis account.
        // Monero documentation, standard address; the project's own subaddress for donations.
        "moneroAddress, 4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge",
        "moneroAddress, 888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
        "ethereumAddress, 0x52908400098527886E0F7030069857D2E4169EE7",
        "ethereumAddress, 0xde709f2102306220921060314715629080e2fb77",
        "ethereumAddress, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "ethereumAddress, 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "ethereumAddress, 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "ethereumAddress, 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "xrpAddress, rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
        // ICAO Doc 9303, parts 4, 5 and 6, specimens.
        "passportZone, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "cardZone, I<UTOD231458907<<<<<<<<<<<<<<< 7408122F1204159UTO<<<<<<<<<<<6"
                + " ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "cardZone, I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<< D231458907UTO7408122F1204159<<<<<<<6",
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
        // BIP-173 and BIP-350: invalid checksums, versions, lengths and paddings; mixed case.
        "bitcoinAddress, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "bitcoinAddress, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bitcoinAddress, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "bitcoinAddress, BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bitcoinAddress, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
        "bitcoinAddress, bc1pw5dgrnzv",
        "bitcoinAddress, BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "bitcoinAddress, bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
        "bitcoinAddress, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3t4",
        "bitcoinAddress, tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
        "ethereumAddress, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "ethereumAddress, 0x0000000000000000000000000000000000000000",
        "xrpAddress, rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTg",
        "passportZone, L898902C36UTO7408122F1204159ZE184226B<<<<<11",
        "passportZone, L898902C36UTO7408123F1204159ZE184226B<<<<<10",
        "cardZone, I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<< D231458907UTO7408122F1204159<<<<<<<7",
        // Inland Revenue, IRD number validation.
        "newZealandIrdNumber, 136410133",
        "newZealandIrdNumber, 9125568",
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
