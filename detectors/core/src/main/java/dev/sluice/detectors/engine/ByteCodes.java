package dev.sluice.detectors.engine;

import java.util.Arrays;

/// Numbers ASCII bytes anew, so that the classes of bytes that patterns have are rows of sixteen:
/// what a byte may be is then told almost exactly by its row and by its place in a row, which in
/// ASCII it is not (signs stand among digits and letters). Immutable.
final class ByteCodes {

    /// Bytes of a row.
    static final int ROW = 16;

    /// Signs that join words and numbers stand apart from those that part them. The last place of a
    /// row is let through more than others, since [MaskGroups#EDGE] is allowed everywhere.
    private static final String[] ROWS = {
        "0123456789",
        "abcdefghiklmnopj",
        "qrstuvwxyz_",
        "ABCDEFGHIKLMNOPJ",
        "QRSTUVWXYZ",
        "-.+/=@%~#&*$",
        " \t\n\r\"',:;()[]{}",
        "<>!?\\^`|"
    };

    private static final byte[] CODES = codes();

    private ByteCodes() {}

    private static byte[] codes() {
        byte[] codes = new byte[MaskGroups.TABLE];
        Arrays.fill(codes, (byte) (ROWS.length * ROW - 1));
        for (int row = 0; row < ROWS.length; row++) {
            for (int i = 0; i < ROWS[row].length(); i++) {
                codes[ROWS[row].charAt(i)] = (byte) (row * ROW + i);
            }
        }
        codes[MaskGroups.EDGE] = (byte) (ROWS.length * ROW + ROW - 1);
        return codes;
    }

    /// The number of an ASCII byte; control characters that text has not share one, but for
    /// [MaskGroups#EDGE], which has a row of its own.
    static int of(int symbol) {
        return CODES[symbol] & 0xFF;
    }

    /// Splits the numbers of bytes into rows and places; all that are not ASCII count as 0.
    static void split(byte[] text, int from, int length, byte[] rows, byte[] places) {
        byte[] codes = CODES;
        for (int i = 0; i < length; i++) {
            int code = codes[Math.max(0, text[from + i])] & 0xFF;
            rows[i] = (byte) (code >>> 4);
            places[i] = (byte) (code & ROW - 1);
        }
    }
}
