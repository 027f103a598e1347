package dev.sluice.detectors.checksum;

import java.util.BitSet;
import java.util.Locale;

/// The two-letter codes of ISO 3166-1, and those that banks and exchanges use beside them: XK for
/// Kosovo, EU and XS for no country.
final class Countries {

    private static final int LETTERS = 26;
    private static final BitSet CODES = codes();

    private Countries() {}

    /// @param first a capital letter, or any other byte
    static boolean contains(byte first, byte second) {
        return isCapital(first)
                && isCapital(second)
                && CODES.get((first - 'A') * LETTERS + second - 'A');
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static BitSet codes() {
        BitSet codes = new BitSet(LETTERS * LETTERS);
        for (String country : Locale.getISOCountries()) {
            add(codes, country);
        }
        add(codes, "XK");
        add(codes, "EU");
        add(codes, "XS");
        return codes;
    }

    private static void add(BitSet codes, String country) {
        codes.set((country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A');
    }
}
