package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers of companies and public bodies that anyone can look up: a rule read wrongly would reject
/// them.
class RegisteredNumbersTest {

    @ParameterizedTest
    @CsvSource({
        // SWIFT IBAN Registry: the national numbers within its examples.
        "spanishAccountNumber, 21000418450200051332",
        "polishNrb, 61109010140000071219812874",
        "norwegianAccountNumber, 86011117947",
        "portugueseNib, 000201231234567890154",
        // Public registers of companies and the companies' own imprints.
        "uruguayanTaxNumber, 211003420017",
        "paraguayanTaxNumber, 80002201-7",
        "ecuadorianTaxNumber, 1790010937001",
        "ecuadorianTaxNumber, 1768152560001",
        "kazakhBusinessNumber, 971240001315",
        "kazakhBusinessNumber, 940140000385",
        "moldovanCompanyNumber, 1002600048836",
        "belarusianTaxNumber, 101007741",
        "belarusianTaxNumber, 100325912",
        "britishColumbiaHealthNumber, 9698658215",
        "singaporeEntityNumber, 196800306E",
        "singaporeEntityNumber, 199201624D",
        "singaporeEntityNumber, 200604346E",
        "venezuelanTaxNumber, J-00123072-6",
        "colombianTaxNumber, 899.999.068-1",
        "romanianCompanyNumber, 1590082",
        "slovenianTaxNumber, 80267432",
        "slovenianTaxNumber, 82646716",
        "serbianTaxNumber, 104052135",
        "serbianTaxNumber, 100002887",
        "montenegrinTaxNumber, 02289377",
        "icelandicKennitala, 471008-0280",
        "icelandicKennitala, 581008-0150",
        "lithuanianCompanyCode, 121215434",
        "estonianRegisterCode, 10421629",
        "estonianRegisterCode, 10234957",
        "greekTaxNumber, 094019245",
        "greekTaxNumber, 090000045",
        "turkishTaxNumber, 8790017566",
        "turkishTaxNumber, 0150015264",
        "indonesianTaxNumber, 01.061.173.9-093.000",
        "vietnameseTaxNumber, 0100112437",
        "koreanBusinessNumber, 107-86-14075",
        "koreanBusinessNumber, 101-81-09147",
        "koreanCorporationNumber, 130111-0006246",
        "koreanCorporationNumber, 110111-0085450",
        "swedishBankgiro, 5050-1055",
        "swedishBankgiro, 900-8004",
        "brazilianCnpj, 33.000.167/0001-01",
        "belgianEnterpriseNumber, 0314.595.348",
        "norwegianOrganisationNumber, 923609016",
        "danishCompanyNumber, 24256790",
        "finnishBusinessId, 0112038-9",
        "swedishOrganisationNumber, 556016-0680",
        "frenchSiren, 552081317",
        "peruvianTaxNumber, 20100017491",
        "chileanRut, 60.803.000-K",
        "japaneseCorporateNumber, 1180301018771",
        "taiwanBusinessNumber, 22099131",
        "australianCompanyNumber, 004 458 404",
        "australianBusinessNumber, 49 004 028 077",
        "legalEntityIdentifier, HWUPKR0MPOU8FGXBT394",
        "securitiesId, US5949181045",
        "bulgarianCompanyNumber, 831642181",
        "czechCompanyNumber, 45274649",
        "slovakTaxNumber, 2020273893",
        "hungarianCompanyTaxNumber, 10625790-4-44",
        "polishRegon, 610188201",
        "ukrainianCompanyNumber, 20077720",
        "russianOgrn, 1027700070518",
        "macedonianTaxNumber, 4030993261735",
        "dominicanTaxNumber, 101-00157-7",
        // Federal Reserve Bank of Boston; Banco de la Nación; Immotime GmbH; Proximus; Deutsche
        // Bank; the Red Cross and the government of Canada; GB 32100; Derfit Enterprises; ClevCode.
        "abaCheckDigit, 011000015",
        "argentineCuitAnywhere, 30-50001091-2",
        "austrianTaxNumber, 09 386/7604",
        "belgianEnterpriseAnywhere, BE0202.239.951",
        "businessIdentifierCode, DEUTDEFF500",
        "canadianBusinessNumber, 119219814RR0001",
        "canadianBusinessNumber, 121491807RT0001",
        "chineseCreditCodeCheck, 91350100M000100Y43",
        "cypriotTaxAnywhere, CY10352715D",
        "cypriotTaxNumber, 10418130L",
        // DGII; MOL; Reliance, Infosys, TCS, State Bank of India; Teva and Bank Leumi, which have
        // the check of people's numbers.
        "dominicanTaxCheck, 401-50625-4",
        "hungarianCompanyRoot, HU10625790",
        "indianGstin, 27AAACR5055K1Z7",
        "indianGstin, 29AAACI4798L1ZU",
        "indianGstin, 27AAACT2727Q1ZW",
        "indianGstin, 27AAACS8577K2ZO",
        "israeliId, 520013954",
        "israeliId, 520018078",
        // UJP; Moldtelecom; Sac non tissé, Casablanca; Brønnøysundregistrene; CTT; Check-in, Beja.
        "macedonianTaxCheck, 4030993261735",
        "moldovanNumber, 1002600048836",
        "moroccanCompanyNumber, 001792926000012",
        "norwegianOrganisationCheck, 974760673",
        "portugueseNifCheck, PT501964843",
        "portugueseSocialSecurityNumber, 25093927331",
        // Almacenes Siman; Eskom and the City of Cape Town (VAT); Agencia Tributaria; Skatteverket.
        "salvadoranTaxCheck, 0614-170266-001-3",
        "salvadoranTaxNumber, 0614-170266-001-3",
        "southAfricanTaxNumber, 4740101508",
        "southAfricanTaxNumber, 4500193497",
        "spanishCifCheck, Q2826000H",
        "swedishOrganisationCheck, 202100-5448",
        // Tesco; Royal Mail.
        "ukVatNumber, 220 4302 31",
        "ukVatNumber, 243 1700 02",
        // Litecoin Core, help of setaccount; the fullest address of Dogecoin; the contract of
        // Tether.
        "litecoinAddress, Ler4HNAEfwYhBmGXcFP2Po1NpRUEiK8km2",
        "dogecoinAddress, DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L",
        "tronAddress, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    })
    void isAccepted(String validator, String value) {
        assertThat(PublishedNumbersTest.accepts(validator, value)).isTrue();
    }
}
