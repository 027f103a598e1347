package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sieve of each plane of a program. Immutable.
final class Sieves {

    private final Map<Plane, Sieve> sieves;

    private Sieves(Map<Plane, Sieve> sieves) {
        this.sieves = sieves;
    }

    /// Those that are made at once: of literals and words.
    static Sieves first(Program program) {
        Map<Plane, Sieve> sieves = new EnumMap<>(Plane.class);
        for (Plane plane : Plane.values()) {
            if (plane.isLiterals()) {
                sieves.put(plane, new Literals(program.shapes(plane)));
            }
        }
        sieves.put(Plane.WORDS, program.hotwords().begun());
        return new Sieves(sieves);
    }

    /// The same and that of classes, which takes some hundred milliseconds. Anchors need none, and
    /// of gated classes there are so many that a sieve would keep almost every place.
    Sieves andClasses(Program program) {
        Map<Plane, Sieve> all = new EnumMap<>(sieves);
        List<Lane> lanes = Plane.FREE_CLASSES.of(program.openings().free());
        all.put(Plane.FREE_CLASSES, new GroupedShapes(lanes, SampleText.bytes()));
        return new Sieves(all);
    }

    /// Null if it is not made.
    @Nullable Sieve of(Plane plane) {
        return sieves.get(plane);
    }
}
