package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.Map;

/// Masks that look more closely at the places of others: what is left of them is a small part.
/// Immutable.
final class CloserMasks implements Masks {

    private final Masks masks;
    private final Map<Plane, Literals> literals = new EnumMap<>(Plane.class);
    private final Map<Plane, GroupedShapes> classes = new EnumMap<>(Plane.class);

    CloserMasks(Masks masks, Program program) {
        this.masks = masks;
        byte[] sample = SampleText.bytes();
        for (Plane plane : Plane.values()) {
            if (plane.isLiterals()) {
                literals.put(plane, new Literals(program.shapes(plane)));
            } else if (plane != Plane.WORDS) {
                classes.put(plane, new GroupedShapes(program.shapes(plane), sample));
            }
        }
    }

    @Override
    public void fill(
            Plane plane, byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch) {
        masks.fill(plane, text, at, blocks, out, slot, scratch);
        Literals ofLiterals = literals.get(plane);
        GroupedShapes ofClasses = classes.get(plane);
        // What lies too near the end of the array stays.
        int last = Math.min(blocks, (text.length - GroupedShapes.DEPTH - at) / BLOCK);
        for (int block = 0; block < last; block++) {
            int base = at + block * BLOCK;
            long bits = out[slot + block];
            if (ofLiterals != null) {
                out[slot + block] = keep(ofLiterals, text, base, bits);
            } else if (ofClasses != null) {
                out[slot + block] = keep(ofClasses, text, base, bits);
            }
        }
    }

    private static long keep(Literals literals, byte[] text, int base, long bits) {
        long kept = 0;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            kept |= literals.may(text, base + place) << place;
        }
        return kept;
    }

    private static long keep(GroupedShapes classes, byte[] text, int base, long bits) {
        long kept = 0;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            kept |= classes.at(text, base + place) != 0 ? rest & -rest : 0;
        }
        return kept;
    }

    @Override
    public void anchors(byte[] text, int at, int blocks, long[] out, int slot) {
        masks.anchors(text, at, blocks, out, slot);
    }
}
