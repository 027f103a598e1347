package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a pattern out as the few sequences of ASCII classes that it stands for, such as
/// `\d{3}-\d{2}-\d{4}`.
final class ClassSequences {

    /// Most sequences of a pattern that is written out.
    private static final int MAX_SEQUENCES = 16;

    private ClassSequences() {}

    /// The sequences of ASCII classes that the pattern stands for; null if they are too many, too
    /// long or not all there is to it.
    static @Nullable List<List<SymbolSet>> of(Ast ast) {
        return switch (ast) {
            case Ast.Empty _ -> List.of(List.of());
            case Ast.Chars(CodePoints set) -> characters(set);
            case Ast.Assert _ -> null;
            case Ast.Cat(List<Ast> parts) -> {
                List<List<SymbolSet>> joined = List.of(List.of());
                for (Ast part : parts) {
                    joined = joined(joined, of(part));
                }
                yield joined;
            }
            case Ast.Alt(List<Ast> options) -> {
                List<List<SymbolSet>> all = new ArrayList<>();
                for (Ast option : options) {
                    all = added(all, of(option));
                }
                yield all;
            }
            case Ast.Repeat(Ast body, int min, int max) -> repeated(body, min, max);
        };
    }

    private static @Nullable List<List<SymbolSet>> characters(CodePoints set) {
        if (set.isEmpty() || set.maxBytes() > 1) {
            return null;
        }
        SymbolSet symbols = new SymbolSet();
        for (int i = 0; i < set.ranges(); i++) {
            symbols.add(set.first(i), set.last(i));
        }
        return List.of(List.of(symbols));
    }

    private static @Nullable List<List<SymbolSet>> added(
            @Nullable List<List<SymbolSet>> some, @Nullable List<List<SymbolSet>> more) {
        if (some == null || more == null) {
            return null;
        }
        List<List<SymbolSet>> all = new ArrayList<>(some);
        all.addAll(more);
        return within(all);
    }

    private static @Nullable List<List<SymbolSet>> repeated(Ast body, int min, int max) {
        List<List<SymbolSet>> one = max > Shape.DEPTH ? null : of(body);
        List<List<SymbolSet>> times = List.of(List.of());
        List<List<SymbolSet>> all = new ArrayList<>();
        for (int n = 0; n <= max && times != null; n++) {
            if (n >= min) {
                all.addAll(times);
            }
            times = n < max ? joined(times, one) : times;
        }
        return times == null ? null : within(all);
    }

    private static @Nullable List<List<SymbolSet>> joined(
            @Nullable List<List<SymbolSet>> heads, @Nullable List<List<SymbolSet>> tails) {
        if (heads == null || tails == null || heads.size() * tails.size() > MAX_SEQUENCES) {
            return null;
        }
        List<List<SymbolSet>> joined = new ArrayList<>();
        for (List<SymbolSet> head : heads) {
            for (List<SymbolSet> tail : tails) {
                List<SymbolSet> both = new ArrayList<>(head);
                both.addAll(tail);
                joined.add(both);
            }
        }
        return within(joined);
    }

    private static @Nullable List<List<SymbolSet>> within(List<List<SymbolSet>> sequences) {
        boolean fits = sequences.size() <= MAX_SEQUENCES;
        for (List<SymbolSet> sequence : sequences) {
            fits &= sequence.size() < Shape.DEPTH;
        }
        return fits ? sequences : null;
    }
}
