package dev.sluice.policies.syntax;

import java.util.List;

/// A node of a YAML document with its place. Immutable.
public sealed interface YamlNode {

    /// Where it begins.
    Place place();

    /// Words for messages: `a mapping`, `a list`, `a single value`.
    String what();

    /// A stretch of one line.
    ///
    /// @param line from 1
    /// @param column from 1, in code points
    /// @param length code points on that line, at least 1
    record Place(int line, int column, int length) {
        /// The first place of a file.
        public static final Place START = new Place(1, 1, 1);
    }

    /// A single value.
    ///
    /// @param text without quotes, escapes undone
    /// @param style how it was written
    record Scalar(Place place, String text, Style style) implements YamlNode {
        /// Whether it is plain and one of the spellings of null in the YAML core schema.
        public boolean isNull() {
            return style == Style.PLAIN
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }

        @Override
        public String what() {
            return "a single value";
        }
    }

    /// How a scalar is written.
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    /// Keys and values in the order of the file; a key may stand twice.
    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String what() {
            return "a mapping";
        }
    }

    /// One key and its value.
    record Entry(Scalar key, YamlNode value) {}

    /// A list.
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }
}
