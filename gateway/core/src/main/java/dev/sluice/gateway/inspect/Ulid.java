package dev.sluice.gateway.inspect;

import java.util.concurrent.ThreadLocalRandom;

/// Identifiers that sort by time: 48 bits of milliseconds, 80 random bits, in Crockford's base 32
/// (github.com/ulid/spec). They name events and requests; they are no secrets.
public final class Ulid {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ulid() {}

    /// @param millis since 1970
    /// @return 26 characters
    public static String of(long millis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] text = new char[26];
        digits(text, 0, 10, millis);
        digits(text, 10, 18, random.nextLong());
        digits(text, 18, 26, random.nextLong());
        return new String(text);
    }

    private static void digits(char[] text, int from, int to, long bits) {
        long rest = bits;
        for (int i = to - 1; i >= from; i--) {
            text[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
    }
}
