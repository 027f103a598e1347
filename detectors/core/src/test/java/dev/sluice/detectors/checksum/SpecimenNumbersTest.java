package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers of nobody that authorities and standards print: for tests, on specimens, as examples.
class SpecimenNumbersTest {

    @ParameterizedTest
    @CsvSource({
        // HL7 Australia, AU Base, example of an IHI; HMRC's UTR in Sage's help.
        "australianHealthIdentifier, 8003608166690503",
        "ukTaxReference, 3282497350",
        // Public Health Scotland, phsmethods, chi_check; Norsk Helsenett's test person.
        "scottishHealthIndex, 0101011237",
        "norwegianBirthNumber, 13116900216",
        // Wikipedia on CURP, DEA number, MEID, IMSI and VIN; Takerx, verification of DEA numbers.
        "mexicanCurp, HEGG560427MVZRRL04",
        "deaNumber, F91234563",
        "deaNumber, AP5836727",
        "equipmentIdentifier, AF0123450ABCDEC",
        "mobileSubscriber, 310150123456789",
        "vehicleIdShape, 1M8GDM9AXKP042788",
        // GovTech Singapore, Myinfo, sample person; UAE, specimen of the identity card.
        "singaporeNric, S9812381D",
        "emiratesId, 784-1979-1234567-1",
        // European Commission, TIN country sheet of France; dentists and midwives for the KBV.
        "frenchTaxNumber, 12 34 567 890 066",
        "germanPhysicianNumber, 999999900",
        // Wikipedia, national identification card of Taiwan.
        "taiwanId, A123456789",
        // The numbers that other tests hold, by the checks that ask for less.
        "austrianSocialInsuranceCheck, 1237 010180",
        "romanianCnpCheck, 1630615123457",
        "slovenianCitizenNumber, 0101006500006",
        "koreanRrnDate, 971013-9019902",
        "danishCpr, 070761-4285",
        "ibanCheckDigits, DE89370400440532013000",
        // GSMA TS.48, generic test profile; Mastercard's and VeriFone's test card, tracks 1 and 2.
        "iccid, 89000123456789012341",
        "cardTrack, %B5424180279791765^VERIFONE TEST 1^081210110001111A123456789012?",
        "cardTrack, ;5424180279791765=08121011000001234567?",
        // RFC 7617 sections 2 and 2.1; RFC 3696 section 3; RFC 3339 section 5.8.
        "basicCredentials, QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "basicCredentials, dGVzdDoxMjPCow==",
        "emailAddress, user+mailbox@example.com",
        "birthDate, 1985-04-12",
        // Ofcom, numbers for drama; the switchboards of the White House and of the ITU.
        "countryCode, 442079460958",
        "nationalPhone, 020 7946 0958",
        "internationalPhone, +44 20 7946 0958",
        "internationalPhone, +41 22 730 5111",
        "northAmericanPhone, 202-456-1414",
    })
    void isAccepted(String validator, String value) {
        assertThat(PublishedNumbersTest.accepts(validator, value)).isTrue();
    }
}
