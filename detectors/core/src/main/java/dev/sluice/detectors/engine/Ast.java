package dev.sluice.detectors.engine;

import java.util.List;

/// A parsed pattern. Case folding and greediness are gone: folding is in the classes, and every
/// length that matches is wanted.
sealed interface Ast {

    /// Longest match of a pattern without a bound.
    int UNBOUNDED = Integer.MAX_VALUE;

    /// Longest UTF-8 sequence of a code point, in bytes.
    int MAX_UTF8 = 4;

    /// Most bytes that the pattern can match; [#UNBOUNDED] where there is no end. An upper bound.
    int maxBytes();

    /// The empty text.
    record Empty() implements Ast {
        @Override
        public int maxBytes() {
            return 0;
        }
    }

    /// One code point of a set.
    record Chars(CodePoints set) implements Ast {
        @Override
        public int maxBytes() {
            return set.maxBytes();
        }
    }

    /// A condition on the place between two bytes.
    record Assert(Assertion kind) implements Ast {
        @Override
        public int maxBytes() {
            return 0;
        }
    }

    /// One after the other.
    record Cat(List<Ast> parts) implements Ast {
        @Override
        public int maxBytes() {
            long sum = 0;
            for (Ast part : parts) {
                sum += part.maxBytes();
            }
            return (int) Math.min(UNBOUNDED, sum);
        }
    }

    /// Any of them.
    record Alt(List<Ast> options) implements Ast {
        @Override
        public int maxBytes() {
            int max = 0;
            for (Ast option : options) {
                max = Math.max(max, option.maxBytes());
            }
            return max;
        }
    }

    /// `body` from `min` to `max` times; `max` is [#UNBOUNDED] for no bound.
    record Repeat(Ast body, int min, int max) implements Ast {
        @Override
        public int maxBytes() {
            long each = body.maxBytes();
            return (int) Math.min(UNBOUNDED, each == 0 ? 0 : each * max);
        }
    }
}
