package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.sluice.detectors.Validator;
import dev.sluice.testing.Seeded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/// Holds the phone tables to libphonenumber, which made them.
class PhonePlansTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Validator INTERNATIONAL = new InternationalPhone();

    private static boolean accepts(Validator validator, String number) {
        byte[] text = ("7" + number + "7").getBytes(StandardCharsets.UTF_8);
        return validator.accepts(text, 1, text.length - 1);
    }

    @Test
    void theFileIsWhatTheMetadataSay() throws IOException {
        try (InputStream in =
                PhonePlans.class.getResourceAsStream("/catalogue/tables/phone-plans.bin")) {
            byte[] committed = new InflaterInputStream(Objects.requireNonNull(in)).readAllBytes();
            InputStream made =
                    new InflaterInputStream(new ByteArrayInputStream(PhonePlanFile.bytes()));
            assertThat(committed).isEqualTo(made.readAllBytes());
        }
    }

    @Test
    void everyExampleNumberIsANumberInEveryNotation() {
        List<String> missed = new ArrayList<>();
        int checked = 0;
        for (String region : LIBRARY.getSupportedRegions()) {
            for (PhoneNumberType type : LIBRARY.getSupportedTypesForRegion(region)) {
                PhoneNumber number = LIBRARY.getExampleNumberForType(region, type);
                if (number == null || !LIBRARY.isValidNumber(number)) {
                    continue;
                }
                for (PhoneNumberFormat format :
                        List.of(PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL)) {
                    String written = LIBRARY.format(number, format);
                    if (!accepts(INTERNATIONAL, written)) {
                        missed.add(region + " " + written);
                    }
                    checked++;
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(checked).isGreaterThan(1500);
    }

    @Test
    void generatedNumbersOfAllRegionsAreJudgedAsTheLibraryJudges() {
        List<String> regions = LIBRARY.getSupportedRegions().stream().sorted().toList();
        int[] valid = {0};
        Seeded.check(
                20,
                random -> {
                    for (String region : regions) {
                        String written = near(LIBRARY.getExampleNumber(region), random);
                        try {
                            PhoneNumber number = LIBRARY.parse(written, "ZZ");
                            String canonical = LIBRARY.format(number, PhoneNumberFormat.E164);
                            boolean expected = LIBRARY.isValidNumber(number);
                            valid[0] += expected ? 1 : 0;
                            assertThat(accepts(INTERNATIONAL, canonical))
                                    .as(canonical)
                                    .isEqualTo(expected);
                        } catch (NumberParseException e) {
                            assertThat(accepts(INTERNATIONAL, written)).as(written).isFalse();
                        }
                    }
                });
        assertThat(valid[0]).isGreaterThan(500);
    }

    /// The number with some of its digits changed, or one more or less.
    private static String near(PhoneNumber example, SplittableRandom random) {
        StringBuilder digits = new StringBuilder(LIBRARY.format(example, PhoneNumberFormat.E164));
        int code = Integer.toString(example.getCountryCode()).length() + 1;
        for (int i = random.nextInt(4); i > 0; i--) {
            digits.setCharAt(
                    random.nextInt(code, digits.length()), (char) ('0' + random.nextInt(10)));
        }
        switch (random.nextInt(6)) {
            case 0 -> digits.append(random.nextInt(10));
            case 1 -> digits.setLength(digits.length() - 1);
            default -> {}
        }
        return digits.toString();
    }

    @Test
    void nationalNumbersAreReadWithAndWithoutTrunkPrefix() {
        Validator anywhere = NationalPhone.anywhere();
        for (String number :
                List.of(
                        "030 901820",
                        "(212) 736-5000",
                        "06 12 34 56 78",
                        "020 7946 0958",
                        "8 (495) 123-45-67")) {
            assertThat(accepts(anywhere, number)).as(number).isTrue();
        }
        assertThat(accepts(anywhere, "000 000 0000")).isFalse();
        assertThat(accepts(anywhere, "12345")).isFalse();
        assertThat(accepts(NationalPhone.northAmerican(), "(212) 736-5000")).isTrue();
        assertThat(accepts(NationalPhone.northAmerican(), "(112) 736-5000")).isFalse();
        assertThat(accepts(INTERNATIONAL, "+49 (0)30 901820")).isTrue();
        assertThat(accepts(INTERNATIONAL, "0049 30 901820")).isTrue();
    }
}
