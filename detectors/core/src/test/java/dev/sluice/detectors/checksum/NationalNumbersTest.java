package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that the authorities print in their rules, and that a change of one digit breaks them.
class NationalNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "portugueseNif, 501 964 843, 100",
        "ukNhsNumber, 943 476 5919, 100",
        "austrianSocialInsuranceNumber, 1237 010180, 95",
        "swissSocialSecurityNumber, 756.9217.0769.85, 100",
        "greekTaxNumber, 094259216, 90",
        "balticPersonalCode, 37605030299, 95",
        "swedishPersonalNumber, 811218-9876, 100",
        "swedishPersonalNumber, 19811218-9876, 85",
        "finnishPersonalCode, 131052-308T, 85",
        "polishNip, 856-734-62-15, 100",
        "polishRegon, 123456785, 90",
        "hungarianSocialSecurityNumber, 111111110, 85",
        "hungarianTaxNumber, 8071592153, 100",
        "romanianCnp, 1630615123457, 90",
        "bulgarianEgn, 7523169263, 90",
        "emso, 0101006500006, 100",
        "croatianOib, 33392005961, 100",
        "czechBirthNumber, 710319/2745, 95",
        "brazilianCpf, 111.444.777-35, 100",
        "brazilianCnpj, 11.222.333/0001-81, 100",
        "brazilianCnpj, 12.ABC.345/01DE-35, 90",
        "argentineCuit, 20-05536168-2, 100",
        "mexicanClabe, 032180000118359719, 100",
        "abaRoutingNumber, 111000025, 100",
        "chileanRut, 12.531.909-2, 100",
        "australianTaxFileNumber, 123 456 782, 100",
        "australianMedicareNumber, 2123 45670 1, 85",
        "australianBusinessNumber, 51 824 753 556, 95",
        "japaneseIndividualNumber, 123456789018, 95",
        "thaiNationalId, 1-2345-45678-78-1, 80",
        "koreanRrn, 971013-9019902, 95",
        "chineseResidentId, 11010519491231002X, 95",
        "turkishIdNumber, 10000000146, 100",
        "southAfricanId, 8001015009087, 100",
        "indianAadhaar, 2341 2341 2346, 100",
        "germanTaxId, 86095742719, 100",
        "frenchNir, 2 55 08 14 168 025 38, 100",
        "spanishDni, 12345678Z, 100",
        "dutchCitizenServiceNumber, 111222333, 100",
        "belgianNationalNumber, 85.07.30-033 28, 100",
        "polishPesel, 44051401359, 100",
        "iban, DE89370400440532013000, 100",
        "luhn, 79927398713, 100",
        "paymentCard, 5555555555554444, 100",
        // The authorities' own numbers and the specimens and examples that they print: BCE; BFS
        // eCH-0108;
        // Brønnøysundregistrene; Erhvervsstyrelsen; Skatteverket; PRH; RIK; Uzņēmumu reģistrs;
        // Registrų centras; La Poste; Agencia Tributaria; AMA; Autoridade Tributária.
        "belgianEnterpriseNumber, 0202.239.951, 100",
        "swissBusinessNumber, CHE-123.456.788, 100",
        "norwegianOrganisationNumber, 974 760 673, 100",
        "danishCompanyNumber, 10150817, 100",
        "swedishOrganisationNumber, 202100-5448, 100",
        "finnishBusinessId, 0244683-1, 100",
        "estonianRegisterCode, 70000310, 90",
        "latvianCompanyNumber, 40003032949, 100",
        "lithuanianCompanyCode, 124110246, 95",
        "frenchSiret, 35600000000048, 90",
        "spanishCif, Q2826000H, 100",
        "portugueseCitizenCard, 00000000 0 ZZ4, 100",
        "portugueseNif, 600084779, 100",
        // Bundesministerium des Innern (specimens); FeV Anlage 8; NAV; НАП; ČSÚ; MSWiA (specimens).
        "germanDocumentNumber, T220001293, 100",
        "germanDocumentNumber, L01X00T471, 100",
        "germanDocumentNumber, C01X00T478, 100",
        "germanDrivingLicence, B072RRE2I55, 80",
        "hungarianCompanyTaxNumber, 15789934-2-51, 90",
        "bulgarianCompanyNumber, 131063188, 100",
        "czechCompanyNumber, 00025593, 100",
        "polishIdCard, ABA300000, 100",
        "polishPassport, ZS0000177, 100",
        // ФНС; Социальный фонд; ЕГРЮЛ; ДПС України.
        "russianInn, 7707329152, 100",
        "russianInn, 770418362578, 100",
        "russianSnils, 112-233-445 95, 100",
        "russianOgrn, 1027700132195, 100",
        "ukrainianCompanyNumber, 43005393, 85",
        // SAT; SRI; SUNAT; DIAN; SENIAT; DGII; SAT Guatemala; AFIP.
        "mexicanRfc, SAT970701NN3, 100",
        "ecuadorianTaxNumber, 1760013210001, 75",
        "peruvianTaxNumber, 20131312955, 100",
        "colombianTaxNumber, 800.197.268-4, 100",
        "venezuelanTaxNumber, G-20000303-0, 90",
        "dominicanTaxNumber, 401-50625-4, 100",
        "guatemalanTaxNumber, 1669394-9, 100",
        "argentineCuit, 33-69345023-9, 100",
        // ASIC; Inland Revenue; HISO 10046; GB 32100-2015; Fiscal Information Agency; National Tax
        // Agency; National Tax Service; Tổng cục Thuế.
        "australianCompanyNumber, 004 085 616, 90",
        "newZealandIrdNumber, 49-091-850, 100",
        "newZealandIrdNumber, 136-410-132, 90",
        "newZealandHealthIndex, ZZZ0016, 100",
        "chineseCreditCode, 91350100M000100Y43, 100",
        "taiwanBusinessNumber, 04595257, 85",
        "taiwanBusinessNumber, 10458575, 65",
        "japaneseCorporateNumber, 8700110005901, 90",
        "japaneseCorporateNumber, 7000012050002, 90",
        "koreanBusinessNumber, 124-81-00998, 100",
        "vietnameseTaxNumber, 0100109106, 100",
        // CMS; NHTSA (49 CFR 565); GSMA; Immigration Department; Deutsche Rentenversicherung;
        // GKV-Spitzenverband; Revenue; Agenzia delle Entrate; CPR-kontoret.
        "nationalProviderId, 1234567893, 100",
        "vehicleId, 1G4AH59H45G118341, 100",
        "imei, 49-015420-323751-8, 100",
        "hongKongId, G123456(A), 100",
        "germanPensionNumber, 65170839J003, 100",
        "germanHealthInsuranceNumber, A000500015, 100",
        "irishPpsn, 1234567T, 100",
        "irishPpsn, 1234567FA, 100",
        "italianVatNumber, 06363391001, 100",
        "danishCprOld, 070761-4285, 100",
        // CUSIP Global Services; London Stock Exchange; OMG FIGI; BZSt; BMF; Belastingdienst.
        "cusip, 037833100, 100",
        "sedol, 0263494, 100",
        "figi, BBG000BLNNH6, 100",
        "vatNumber, DE136695976, 100",
        "vatNumber, ATU13585627, 100",
        "vatNumber, NL000099998B57, 95",
        "vatNumber, NL123456789B13, 90",
    })
    void aPrintedNumberIsAcceptedAndChangedOnesAreNot(String validator, String value, int percent) {
        assertThat(PublishedNumbersTest.accepts(validator, value)).isTrue();
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int changed = 0;
        int rejected = 0;
        for (int i = 0; i < text.length; i++) {
            byte original = text[i];
            for (byte digit = '0'; digit <= '9' && Digits.isDigit(original); digit++) {
                if (digit != original) {
                    text[i] = digit;
                    changed++;
                    boolean accepted =
                            Validators.named(validator).orElseThrow().accepts(text, 0, text.length);
                    rejected += accepted ? 0 : 1;
                }
            }
            text[i] = original;
        }
        assertThat(rejected * 100).as("of %s", changed).isGreaterThanOrEqualTo(changed * percent);
    }

    @ParameterizedTest
    @CsvSource({"luhn", "verhoeff", "iso7064Mod11Comma10"})
    void aCheckDigitRejectsEveryChangeOfOneDigit(String validator) {
        Seeded.check(
                300,
                random -> {
                    byte[] text = new byte[random.nextInt(5, 20)];
                    for (int i = 0; i < text.length; i++) {
                        text[i] = (byte) ('0' + random.nextInt(10));
                    }
                    int right = 0;
                    int last = text.length - 1;
                    for (byte digit = '0'; digit <= '9'; digit++) {
                        text[last] = digit;
                        right += accepts(validator, text) ? 1 : 0;
                    }
                    assertThat(right).isEqualTo(1);
                    text[last] = '0';
                    while (!accepts(validator, text)) {
                        text[last]++;
                    }
                    int at = random.nextInt(text.length);
                    byte original = text[at];
                    for (byte digit = '0'; digit <= '9'; digit++) {
                        text[at] = digit;
                        assertThat(accepts(validator, text)).isEqualTo(digit == original);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void noValidatorReadsOutsideItsRangeOrThrows(int kind) {
        String alphabet = kind == 0 ? "0123456789 -./" : "0123456789ABCXYZabcxyz+-_:.@ é";
        Seeded.check(
                200,
                random -> {
                    StringBuilder random20 = new StringBuilder();
                    for (int i = random.nextInt(24); i > 0; i--) {
                        random20.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    byte[] value = random20.toString().getBytes(StandardCharsets.UTF_8);
                    for (String name : Validators.names()) {
                        boolean alone = accepts(name, value);
                        boolean between = PublishedNumbersTest.accepts(name, random20.toString());
                        assertThat(between).as(name).isEqualTo(alone);
                    }
                });
    }

    private static boolean accepts(String validator, byte[] text) {
        return Validators.named(validator).orElseThrow().accepts(text, 0, text.length);
    }
}
