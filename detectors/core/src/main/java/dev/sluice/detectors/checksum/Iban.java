package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An international bank account number: country, length and structure as in the registry, and
/// check digits.
///
/// ISO 13616-1:2020, section 5 (structure) and annex A (check digits by ISO/IEC 7064 MOD 97-10);
/// the structures are those of the SWIFT IBAN Registry.
final class Iban implements Validator {

    /// Country, then the classes of the characters after the check digits: `n` digits, `a` letters,
    /// `c` letters or digits, each with a count.
    private static final String REGISTRY =
            """
            AD n8c12 AE n19 AL n8c16 AT n16 AZ a4c20 BA n16 BE n12 BG a4n6c8 BH a4c14 BI n23
            BR n23a1c1 BY c4n4c16 CH n5c12 CR n18 CY n8c16 CZ n20 DE n18 DJ n23 DK n14 DO c4n20
            EE n16 EG n25 ES n20 FI n14 FK a2n12 FO n14 FR n10c11n2 GB a4n14 GE a2n16 GI a4c15
            GL n14 GR n7c16 GT c24 HN a4n20 HR n17 HU n24 IE a4n14 IL n19 IQ a4n15 IS n22
            IT a1n10c12 JO a4n4c18 KW a4c22 KZ n3c13 LB n4c20 LC a4c24 LI n5c12 LT n16 LU n3c13
            LV a4c13 LY n21 MC n10c11n2 MD c20 ME n18 MK n3c10n2 MN n16 MR n23 MT a4n5c18
            MU a4n19a3 NI a4n20 NL a4n10 NO n11 OM n3c16 PK a4c16 PL n24 PS a4c21 PT n21 QA a4c21
            RO a4c16 RS n18 RU n14c15 SA n2c18 SC a4n20a3 SD n14 SE n20 SI n15 SK n20 SM a1n10c12
            SO n19 ST n21 SV a4n20 TL n19 TN n20 TR n6c16 UA n6c19 VA n18 VG a4n16 XK n16 YE a4n4c18
            """;

    private static final int LEAST = 14;
    private static final int LETTERS = 26;
    private static final byte[][] STRUCTURES = structures();

    /// What is asked of an account number.
    enum Asked {
        STRUCTURE,
        CHECK_DIGITS
    }

    private final Asked asked;

    Iban(Asked asked) {
        this.asked = asked;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int second = from + 1;
        if (to - from < LEAST || !Digits.isLetter(text[from]) || !Digits.isLetter(text[second])) {
            return false;
        }
        int account = Digits.indexOf(text, from, to, 4);
        return hasCheckDigits(text, from, to)
                && (asked == Asked.CHECK_DIGITS || fits(text, from, account, to))
                && checks(text, from, account, to);
    }

    private static boolean fits(byte[] text, int from, int account, int to) {
        int country =
                (Digits.value36(text[from]) - 10) * LETTERS + Digits.value36(text[from + 1]) - 10;
        byte[] structure = STRUCTURES[country];
        return structure.length > 0 && fits(structure, text, account, to);
    }

    private static boolean hasCheckDigits(byte[] text, int from, int to) {
        int first = Digits.indexOf(text, from, to, 2);
        int last = Digits.indexOf(text, from, to, 3);
        if (last == to || !Digits.isDigit(text[first]) || !Digits.isDigit(text[last])) {
            return false;
        }
        int check = (text[first] - '0') * 10 + text[last] - '0';
        return check >= 2 && check <= 98;
    }

    private static boolean fits(byte[] structure, byte[] text, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            if (Digits.isAlphanumeric(text[i])) {
                if (at == structure.length || !isIn(structure[at++], text[i])) {
                    return false;
                }
            }
        }
        return at == structure.length;
    }

    private static boolean isIn(byte characters, byte b) {
        return switch (characters) {
            case 'n' -> Digits.isDigit(b);
            case 'a' -> Digits.isLetter(b);
            default -> true;
        };
    }

    private static boolean checks(byte[] text, int from, int account, int to) {
        int remainder = Iso7064.remainder97(0, text, account, to);
        return Iso7064.remainder97(remainder, text, from, account) == 1;
    }

    /// The class of each character after the check digits, by country; empty where there is none.
    private static byte[][] structures() {
        byte[][] structures = new byte[LETTERS * LETTERS][0];
        String[] words = REGISTRY.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            int country = (words[i].charAt(0) - 'A') * LETTERS + words[i].charAt(1) - 'A';
            structures[country] = expanded(words[i + 1]);
        }
        return structures;
    }

    private static byte[] expanded(String structure) {
        StringBuilder classes = new StringBuilder();
        int at = 0;
        while (at < structure.length()) {
            int end = at + 1;
            while (end < structure.length() && Character.isDigit(structure.charAt(end))) {
                end++;
            }
            int count = Integer.parseInt(structure.substring(at + 1, end));
            classes.repeat(structure.charAt(at), count);
            at = end;
        }
        return classes.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
