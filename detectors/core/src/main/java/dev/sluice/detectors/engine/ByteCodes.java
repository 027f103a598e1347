package dev.sluice.detectors.engine;

import java.util.Arrays;

/// Numbers codes of bytes anew, so that the classes of bytes that patterns have are rows of
/// sixteen: what a byte may be is then told almost exactly by its row and by its place in a row,
/// which in ASCII it is not (signs stand among digits and letters). Immutable.
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

    /// Bytes that are not ASCII are told apart by their upper half.
    private static final int UPPER = 8;

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
        for (int upper = 0; upper < UPPER; upper++) {
            codes[MaskGroups.UPPER + upper] = (byte) (ROWS.length * ROW + upper);
        }
        codes[MaskGroups.EDGE] = (byte) ((ROWS.length + 1) * ROW + ROW - 1);
        return codes;
    }

    /// The number of a [MaskGroups#code]; control characters that text has not share one, but for
    /// those that count as something else, which have rows of their own.
    static int of(int symbol) {
        return CODES[symbol] & 0xFF;
    }

    /// Splits the numbers of bytes into rows and places.
    static void split(byte[] text, int from, int length, byte[] rows, byte[] places) {
        byte[] codes = CODES;
        for (int i = 0; i < length; i++) {
            int code = codes[MaskGroups.code(text[from + i])] & 0xFF;
            rows[i] = (byte) (code >>> 4);
            places[i] = (byte) (code & ROW - 1);
        }
    }
}
