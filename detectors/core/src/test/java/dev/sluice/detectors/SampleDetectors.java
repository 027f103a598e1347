package dev.sluice.detectors;

import java.util.Arrays;
import java.util.List;

/// A few detectors of different shapes, for tests that need no catalogue.
final class SampleDetectors {

    private SampleDetectors() {}

    static List<DetectorCase> all() {
        return List.of(card(), mail(), secret(), customer(), key());
    }

    static DetectorCase card() {
        Detector detector =
                Detector.of(new InfoType("CREDIT_CARD_NUMBER"), Category.FINANCIAL)
                        .boundary(new Boundary("[0-9A-Za-z_.+-]", "[0-9A-Za-z_]"))
                        .pattern(
                                new DetectorPattern(
                                        "\\d(?:[ -]?\\d){12,18}",
                                        Likelihood.POSSIBLE,
                                        SampleDetectors::luhn,
                                        "luhn",
                                        false))
                        .hotwords(
                                new HotwordRule(
                                        List.of("card", "credit card", "pan", "Karte"),
                                        40,
                                        20,
                                        Likelihood.VERY_LIKELY))
                        .exclusion(new ExclusionRule("4111 ?1111 ?1111 ?1111", "test number"))
                        .build();
        return new DetectorCase(
                detector,
                List.of(
                        example("5555555555554444", "5555555555554444"),
                        example("pay 5555 5555 5555 4444.", "5555 5555 5555 4444"),
                        new DetectorCase.Example(
                                "card: 5555-5555-5555-4444",
                                List.of("5555-5555-5555-4444"),
                                "",
                                Likelihood.VERY_LIKELY),
                        new DetectorCase.Example(
                                "5555555555554444",
                                List.of("5555555555554444"),
                                "customerPan",
                                Likelihood.VERY_LIKELY),
                        example(
                                "5555555555554444 378282246310005",
                                "5555555555554444",
                                "378282246310005")),
                List.of(
                        counter("5555555555554445"),
                        counter("4111111111111111"),
                        counter("x5555555555554444"),
                        counter("1748503543013")));
    }

    static DetectorCase mail() {
        Detector detector =
                Detector.of(new InfoType("EMAIL_ADDRESS"), Category.CONTACT)
                        .boundary(new Boundary("[0-9A-Za-z_.+-]", "[0-9A-Za-z_]"))
                        .maxLength(320)
                        .pattern(
                                pattern(
                                        "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}",
                                        Likelihood.LIKELY))
                        .build();
        return new DetectorCase(
                detector,
                List.of(
                        example("to jane.doe@example.org.", "jane.doe@example.org"),
                        example("<a@b.co>,c@d.eu", "a@b.co", "c@d.eu")),
                List.of(counter("a@b"), counter("@example.org")));
    }

    static DetectorCase secret() {
        Detector detector =
                Detector.of(new InfoType("GENERIC_SECRET"), Category.CREDENTIALS)
                        .boundary(Boundary.NONE)
                        .maxLength(40)
                        .pattern(pattern("sk_[A-Za-z0-9]{8,}", Likelihood.LIKELY))
                        .build();
        return new DetectorCase(
                detector,
                List.of(
                        example("sk_12345678", "sk_12345678"),
                        example("key=sk_" + "a".repeat(60), "sk_" + "a".repeat(37))),
                List.of(counter("sk_1234567")));
    }

    static DetectorCase customer() {
        Detector detector =
                Detector.of(new InfoType("CUSTOMER_NUMBER"), Category.CUSTOM)
                        .pattern(
                                new DetectorPattern(
                                        "\\d{6}|K-\\d{6}", Likelihood.UNLIKELY, null, null, true))
                        .pattern(pattern("CUST-\\d{6}", Likelihood.LIKELY))
                        .hotwords(
                                new HotwordRule(
                                        List.of("customer", "Kundennummer"),
                                        30,
                                        30,
                                        Likelihood.POSSIBLE))
                        .build();
        return new DetectorCase(
                detector,
                List.of(
                        example("customer 123456", "123456"),
                        example("123456 is our customer no", "123456"),
                        example("KUNDENNUMMER: K-123456", "K-123456"),
                        new DetectorCase.Example(
                                "123456", List.of("123456"), "customer_id", Likelihood.POSSIBLE),
                        example("CUST-123456", "CUST-123456")),
                List.of(
                        counter("123456"),
                        counter("customers 123456"),
                        counter("customer" + " ".repeat(30) + "123456"),
                        counter("ä123456 customer")));
    }

    static DetectorCase key() {
        Detector detector =
                Detector.of(new InfoType("PRIVATE_KEY"), Category.CREDENTIALS)
                        .boundary(Boundary.NONE)
                        .maxLength(4096)
                        .pattern(
                                pattern(
                                        "-----BEGIN KEY-----[A-Za-z0-9+/=\\s]*",
                                        Likelihood.VERY_LIKELY))
                        .build();
        return new DetectorCase(
                detector,
                List.of(
                        example(
                                "x -----BEGIN KEY-----\nZm9v\n-----END",
                                "-----BEGIN KEY-----\nZm9v\n")),
                List.of(counter("-----BEGIN KEY----")));
    }

    static DetectorPattern pattern(String regex, Likelihood likelihood) {
        return new DetectorPattern(regex, likelihood, null, null, false);
    }

    static DetectorCase.Example example(String text, String... values) {
        return new DetectorCase.Example(text, Arrays.asList(values), "", Likelihood.VERY_UNLIKELY);
    }

    static DetectorCase.Counter counter(String text) {
        return new DetectorCase.Counter(text, "", Likelihood.VERY_UNLIKELY);
    }

    static boolean luhn(byte[] text, int from, int to) {
        int sum = 0;
        int digits = 0;
        for (int i = to - 1; i >= from; i--) {
            if (text[i] >= '0' && text[i] <= '9') {
                int d = text[i] - '0';
                sum += digits % 2 == 0 ? d : d > 4 ? 2 * d - 9 : 2 * d;
                digits++;
            }
        }
        return digits >= 13 && sum % 10 == 0;
    }
}
