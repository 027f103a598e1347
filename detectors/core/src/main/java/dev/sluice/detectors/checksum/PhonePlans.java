package dev.sluice.detectors.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/// Which digits are a telephone number of some country: a table of states over the digits of a
/// number with its country code. Immutable.
///
/// Read from `catalogue/tables/phone-plans.bin`, deflated, big-endian: the number of states, for
/// each state the next one for each digit (16 bits, 0 for none) and, as one byte, whether a number
/// may end there. State 1 is the start. The file is made from libphonenumber's metadata by
/// `PhonePlanFile` among the tests, which also hold it to that library.
final class PhonePlans {

    static final int NONE = 0;
    static final int START = 1;

    private static final String RESOURCE = "/catalogue/tables/phone-plans.bin";
    private static final PhonePlans PLANS = read();

    private final char[] next;
    private final boolean[] ends;

    private PhonePlans(char[] next, boolean[] ends) {
        this.next = next;
        this.ends = ends;
    }

    /// The state after a digit, [#NONE] if no number goes on so.
    static int next(int state, int digit) {
        return PLANS.next[state * 10 + digit];
    }

    /// Whether the digits that led to the state are a whole number.
    static boolean isNumber(int state) {
        return PLANS.ends[state];
    }

    /// The state after a country code.
    static int after(int countryCode) {
        int state = START;
        int divisor = countryCode > 99 ? 100 : countryCode > 9 ? 10 : 1;
        for (; divisor > 0; divisor /= 10) {
            state = next(state, countryCode / divisor % 10);
        }
        return state;
    }

    private static PhonePlans read() {
        try (InputStream in = PhonePlans.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            // At once: this is read at each start, and one call of the inflater a number was slow.
            ByteBuffer data = ByteBuffer.wrap(new InflaterInputStream(in).readAllBytes());
            int states = data.getChar();
            char[] next = new char[states * 10];
            boolean[] ends = new boolean[states];
            for (int state = 0; state < states; state++) {
                for (int digit = 0; digit < 10; digit++) {
                    next[state * 10 + digit] = data.getChar();
                }
                ends[state] = data.get() != 0;
            }
            return new PhonePlans(next, ends);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + RESOURCE, e);
        }
    }
}
