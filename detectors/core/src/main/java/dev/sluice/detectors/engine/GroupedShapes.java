package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whether a text goes on at a place as one of many shapes, told by several of its bytes at once.
/// Necessary, never sufficient. Immutable.
///
/// Keys that begin like any long word (*far* ones) are told one by one, and by bytes that stand far
/// behind their start: over words and base64 they would keep most places.
final class GroupedShapes implements Sieve {

    /// Bits that are not of far keys.
    private static final int NEAR = 48;

    private static final long NEAR_BITS = (1L << NEAR) - 1;

    /// Share of places in ordinary text from which on a beginning is that of any word.
    private static final double COMMON = 1e-3;

    private final PlaceTable groups = new PlaceTable();

    /// By the bits of far keys.
    private final List<Waypoints> waypoints = new ArrayList<>();

    /// @param sample ordinary text, on which is measured which shapes are best told together
    GroupedShapes(List<Lane> lanes, byte[] sample) {
        List<Shape> others = new ArrayList<>();
        List<Lane> commonest = new ArrayList<>(lanes);
        commonest.sort(Comparator.comparingDouble(lane -> -density(lane.shape())));
        for (Lane lane : commonest) {
            if (!addFar(lane)) {
                others.add(lane.shape());
            }
        }
        MaskGroups near = new MaskGroups(others, PlaceTable.PLACES, NEAR / Byte.SIZE, 0, sample);
        byte[] tables = near.tables();
        for (int p = 0; p < PlaceTable.PLACES.length; p++) {
            for (int b = 0; b < 256; b++) {
                for (int group = 0; group < near.groups(); group++) {
                    long bits = tables[near.table(group, p) + MaskGroups.code(b)] & 0xFFL;
                    groups.add(p, b, bits << (Byte.SIZE * group));
                }
            }
        }
    }

    private boolean addFar(Lane lane) {
        Shape shape = lane.shape();
        if (NEAR + waypoints.size() == Long.SIZE || density(shape) < COMMON) {
            return false;
        }
        Waypoints ahead = Waypoints.of(lane.pattern(), DEPTH);
        if (ahead.isEmpty()) {
            return false;
        }
        long bit = 1L << (NEAR + waypoints.size());
        waypoints.add(ahead);
        for (int p = 0; p < PlaceTable.PLACES.length; p++) {
            SymbolSet codes = MaskGroups.symbols(shape, PlaceTable.PLACES[p]);
            for (int b = 0; b < 256; b++) {
                groups.add(p, b, codes.contains(MaskGroups.code(b)) ? bit : 0);
            }
        }
        return true;
    }

    /// Share of places in ordinary text that go on as the shape, as far as it is looked at here.
    private static double density(Shape shape) {
        return Shape.density(shape.places().subList(0, Math.min(DEPTH, shape.depth())));
    }

    @Override
    public void keep(MaskSlice slice, int blocks, long[] out) {
        for (int block = 0; block < blocks; block++) {
            int slot = slice.slot + block;
            int at = slice.at + block * Masks.BLOCK;
            long begins = slice.begins[slot];
            long kept = 0;
            for (long rest = out[slot]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                int before = slice.text[at + place - 1] & 0xFF;
                before = (begins >>> place & 1) != 0 ? MaskGroups.EDGE : before;
                long left = groups.at(slice.text, at + place, before);
                boolean may = (left & NEAR_BITS) != 0 || mayFar(left, slice, at + place);
                kept |= may ? rest & -rest : 0;
            }
            out[slot] = kept;
        }
    }

    private boolean mayFar(long left, MaskSlice slice, int at) {
        for (long rest = left & ~NEAR_BITS; rest != 0; rest &= rest - 1) {
            Waypoints ahead = waypoints.get(Long.numberOfTrailingZeros(rest) - NEAR);
            if (ahead.may(slice.text, at, slice.readable(), true)) {
                return true;
            }
        }
        return false;
    }
}
