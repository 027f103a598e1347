package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.part;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the United States and Canada give, each with the rule that it comes from.
final class NumbersOfNorthAmerica {

    private NumbersOfNorthAmerica() {}

    static void addTo(Map<String, Validator> all) {
        all.put("usSocialSecurityNumber", new UsSocialSecurityNumber());
        all.put("nationalProviderId", new NationalProviderId());
        all.put("deaNumber", new DeaNumber());
        // American Bankers Association, Routing Number Policy: weights 3, 7, 1 and first two
        // digits.
        all.put("abaRoutingNumber", new AbaRoutingNumber(true));
        all.put("abaCheckDigit", new AbaRoutingNumber(false));
        // Canada, Employment Insurance Act, SIN Code of Practice: Luhn, neither 0 nor 8 first.
        all.put("canadianSin", all(shape(9, "12345679"), new Luhn()));
        // Canada Revenue Agency, business number: nine digits of Luhn's formula, program account.
        all.put("canadianBusinessNumber", part(0, 9, all(shape(9, ANY), new Luhn())));
        // British Columbia, Ministry of Health, PHN: 9, weights modulo 11, 10 is never given.
        all.put(
                "britishColumbiaHealthNumber",
                all(shape(10, "9"), check(11, COMPLEMENT, 0, 2, 4, 8, 5, 10, 9, 7, 3)));
        // Ontario, Ministry of Health, health number: Luhn, perhaps a version of two letters.
        all.put("ontarioHealthNumber", part(0, 10, all(shape(10, "123456789"), new Luhn())));
        // Québec, RAMQ, NAM: name, date of birth (women: month plus 50), sequence.
        all.put(
                "quebecHealthNumber",
                all(shape(12, ANY), new BirthDateAt(4, Order.YEAR_MONTH_DAY, 0, 50)));
    }
}
