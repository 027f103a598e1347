package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The shapes of each plane of a program in groups, as vectors compare them. Immutable.
final class PlaneGroups {

    /// Places that are compared at a time.
    static final int QUAD = 4;

    /// Places of a block that it takes as long to look at more closely as to compare the block with
    /// a quad of a group; measured.
    private static final double WORTH = 0.3;

    /// Words that few letters tell from ordinary text.
    private static final int FEW = 100;

    /// Places that are looked at, from a start on: one [#QUAD] or two.
    private static final int[] FIRST_PLACES = {-1, 0, 1, 2};

    private static final int[] LETTER_PLACES = {-1, 0, 1, 2, 3, 4, 5, 6};

    private static final int[] CLASS_PLACES = {-1, 0, 1, 2, 3, 4, 5, 7};

    private final Map<Plane, MaskGroups> groups = new EnumMap<>(Plane.class);

    PlaneGroups(Program program) {
        byte[] sample = SampleText.bytes();
        for (Plane plane : Plane.values()) {
            List<Shape> shapes = program.shapes(plane);
            int[] places = places(plane, shapes.size());
            double worth = WORTH * places.length / QUAD;
            groups.put(plane, new MaskGroups(shapes, places, most(plane), worth, sample));
        }
    }

    private static int[] places(Plane plane, int shapes) {
        return switch (plane) {
            case FREE_LITERALS, WORDS -> shapes <= FEW ? FIRST_PLACES : LETTER_PLACES;
            case GATED_LITERALS, ANCHORS -> FIRST_PLACES;
            case FREE_CLASSES, GATED_CLASSES -> CLASS_PLACES;
        };
    }

    private static int most(Plane plane) {
        return switch (plane) {
            case FREE_LITERALS -> 8;
            case WORDS -> 6;
            case GATED_LITERALS, ANCHORS -> 4;
            case FREE_CLASSES, GATED_CLASSES -> 6;
        };
    }

    MaskGroups of(Plane plane) {
        return Objects.requireNonNull(groups.get(plane));
    }
}
