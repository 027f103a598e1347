package dev.sluice.detectors.engine;

import java.util.Arrays;

/// The self-test of [Masks]: a text is made of every shape, and they have to name the place of
/// each. What masks left out would look like clean text, and vector code depends on the processor
/// and on how it was compiled.
final class KernelCheck {

    private static final int BYTES = MaskSlice.BLOCKS * Masks.BLOCK;

    private final Masks masks;
    private final Plane plane;
    private final byte[] text = new byte[1 + BYTES + Masks.AFTER + Shape.DEPTH];
    private final MaskSlice slice = new MaskSlice();
    private final long[] made = new long[MaskSlice.BLOCKS];
    private final long[] named = new long[MaskSlice.BLOCKS];
    private int length;

    private KernelCheck(Masks masks, Plane plane) {
        this.masks = masks;
        this.plane = plane;
    }

    /// Whether the masks name the places of all shapes.
    static boolean isComplete(Masks masks, Program program) {
        for (Plane plane : Plane.values()) {
            KernelCheck check = new KernelCheck(masks, plane);
            for (Shape shape : program.shapes(plane)) {
                if (!check.holds(shape, false) || !check.holds(shape, true)) {
                    return false;
                }
            }
            if (!check.holds()) {
                return false;
            }
        }
        return true;
    }

    /// Adds a text of the shape, of the lowest or the highest bytes that it allows; false if what
    /// was added before is not named.
    private boolean holds(Shape shape, boolean highest) {
        boolean held = true;
        int sure = PairSet.surePlaces(shape);
        if (1 + sure > BYTES - length) {
            held = holds();
        }
        before(shape);
        made[(length - 1) >>> 6] |= 1L << (length - 1);
        for (int place = 0; place < sure; place++) {
            SymbolSet set = shape.places().get(place);
            text[length++] = (byte) (highest ? highest(set) : set.first());
        }
        return held;
    }

    /// Adds what stands before a shape, a byte or the beginning of a unit.
    private void before(Shape shape) {
        int symbol = 0;
        while (symbol < Edges.UNIT_EDGE && !PairSet.before(shape, symbol)) {
            symbol++;
        }
        text[length++] = (byte) symbol;
        if (symbol == Edges.UNIT_EDGE) {
            slice.begins[(length - 1) >>> 6] |= 1L << (length - 1);
        }
    }

    private static int highest(SymbolSet set) {
        int symbol = 0xFF;
        while (!set.contains(symbol)) {
            symbol--;
        }
        return symbol;
    }

    /// Whether the masks name all places that were made; the next text begins.
    private boolean holds() {
        masks.fill(plane, slice.of(text, 1, MaskSlice.BLOCKS, 0), named);
        boolean held = true;
        for (int block = 0; block < MaskSlice.BLOCKS; block++) {
            held &= (made[block] & ~named[block]) == 0;
        }
        Arrays.fill(made, 0);
        Arrays.fill(slice.begins, 0);
        Arrays.fill(text, (byte) 0);
        length = 0;
        return held;
    }
}
