package dev.sluice.detectors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An immutable recognizer of one infoType.
///
/// Two detectors are the same only if they are the same object.
public final class Detector {

    /// Longest match of a detector without a `maxLength` of its own, in bytes.
    public static final int DEFAULT_MAX_LENGTH = 256;

    /// How far beside a match a row of groups of digits is looked for, in bytes.
    public static final int ROW_REACH = 8;

    private final InfoType infoType;
    private final Category category;
    private final String description;
    private final List<String> countries;
    private final Maturity maturity;
    private final List<DetectorPattern> patterns;
    private final List<Terms> terms;
    private final Boundary boundary;
    private final @Nullable HotwordRule hotwords;
    private final List<ExclusionRule> exclusions;
    private final Normalization normalization;
    private final int maxLength;
    private final int specificity;
    private final @Nullable Lookup lookup;
    private final boolean apartFromRows;

    private Detector(Builder builder) {
        this.infoType = builder.infoType;
        this.category = builder.category;
        this.description = builder.description;
        this.countries = builder.countries;
        this.maturity = builder.maturity;
        this.patterns = List.copyOf(builder.patterns);
        this.terms = List.copyOf(builder.terms);
        this.boundary = builder.boundary;
        this.hotwords = builder.hotwords;
        this.exclusions = List.copyOf(builder.exclusions);
        this.normalization = builder.normalization;
        this.maxLength = builder.maxLength;
        this.specificity = builder.specificity;
        this.lookup = builder.lookup;
        this.apartFromRows = builder.apartFromRows;
    }

    /// Begins a detector with no pattern and no terms, word boundaries and exact normalization.
    public static Builder of(InfoType infoType, Category category) {
        return new Builder(infoType, category);
    }

    public InfoType infoType() {
        return infoType;
    }

    public Category category() {
        return category;
    }

    /// One sentence in plain words.
    public String description() {
        return description;
    }

    /// ISO 3166-1 alpha-2 codes of the countries whose values it finds; empty for all the world.
    public List<String> countries() {
        return countries;
    }

    public Maturity maturity() {
        return maturity;
    }

    /// At least one, if there are neither terms nor a [#lookup].
    public List<DetectorPattern> patterns() {
        return patterns;
    }

    /// Dictionaries beside the patterns or in their place.
    public List<Terms> terms() {
        return terms;
    }

    /// Likelihood of its likeliest match, in context or without.
    public Likelihood likeliest() {
        Likelihood most = hotwords == null ? Likelihood.VERY_UNLIKELY : hotwords.raised();
        for (DetectorPattern pattern : patterns) {
            most = most.or(pattern.likelihood());
        }
        for (Terms list : terms) {
            most = most.or(list.likelihood());
        }
        return lookup == null ? most : most.or(lookup.likelihood());
    }

    /// Whether a match of some pattern or term counts only in context.
    public boolean anyContextRequired() {
        return patterns.stream().anyMatch(DetectorPattern::contextRequired)
                || terms.stream().anyMatch(Terms::contextRequired);
    }

    public Boundary boundary() {
        return boundary;
    }

    /// Null where context plays no part.
    public @Nullable HotwordRule hotwords() {
        return hotwords;
    }

    public List<ExclusionRule> exclusions() {
        return exclusions;
    }

    public Normalization normalization() {
        return normalization;
    }

    /// Longest match in bytes; an unbounded repeat is found cut at it, never missed.
    public int maxLength() {
        return maxLength;
    }

    /// Rank among overlapping findings, 0 to 100: the more specific one is counted.
    public int specificity() {
        return specificity;
    }

    /// Where its values are looked up, or null if patterns describe them.
    public @Nullable Lookup lookup() {
        return lookup;
    }

    /// Whether a match of digits in groups counts less where it is a piece of a longer row of such
    /// groups, as in a table of numbers: it is then [Likelihood#POSSIBLE] at most, without context.
    public boolean apartFromRows() {
        return apartFromRows;
    }

    @Override
    public String toString() {
        return infoType.id();
    }

    /// Collects the properties of a [Detector]. Owned by one caller.
    public static final class Builder {
        private final InfoType infoType;
        private final Category category;
        private final ArrayList<DetectorPattern> patterns = new ArrayList<>();
        private final ArrayList<Terms> terms = new ArrayList<>();
        private final ArrayList<ExclusionRule> exclusions = new ArrayList<>();
        private String description = "";
        private List<String> countries = List.of();
        private Maturity maturity = Maturity.INCUBATING;
        private Boundary boundary = Boundary.WORD;
        private @Nullable HotwordRule hotwords;
        private Normalization normalization = Normalization.EXACT;
        private int maxLength = DEFAULT_MAX_LENGTH;
        private int specificity = 50;
        private @Nullable Lookup lookup;
        private boolean apartFromRows;

        private Builder(InfoType infoType, Category category) {
            this.infoType = infoType;
            this.category = category;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        /// @param value ISO 3166-1 alpha-2 codes, none for all the world
        public Builder countries(List<String> value) {
            this.countries = List.copyOf(value);
            return this;
        }

        public Builder maturity(Maturity value) {
            this.maturity = value;
            return this;
        }

        public Builder pattern(DetectorPattern value) {
            this.patterns.add(value);
            return this;
        }

        public Builder terms(Terms value) {
            this.terms.add(value);
            return this;
        }

        public Builder boundary(Boundary value) {
            this.boundary = value;
            return this;
        }

        public Builder hotwords(HotwordRule value) {
            this.hotwords = value;
            return this;
        }

        public Builder exclusion(ExclusionRule value) {
            this.exclusions.add(value);
            return this;
        }

        public Builder normalization(Normalization value) {
            this.normalization = value;
            return this;
        }

        /// @param value bytes, 1 to 4096
        public Builder maxLength(int value) {
            if (value < 1 || value > 4096) {
                throw new IllegalArgumentException("maxLength out of 1..4096");
            }
            this.maxLength = value;
            return this;
        }

        /// @param value 0 to 100
        public Builder specificity(int value) {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("specificity out of 0..100");
            }
            this.specificity = value;
            return this;
        }

        /// Recognizes values by asking an index.
        public Builder lookup(Lookup value) {
            this.lookup = value;
            return this;
        }

        public Builder apartFromRows(boolean value) {
            this.apartFromRows = value;
            return this;
        }

        /// @throws IllegalStateException if there is no pattern, term or lookup, or one needs
        ///   context and there are no hotwords
        public Detector build() {
            if (patterns.isEmpty() && terms.isEmpty() && lookup == null) {
                throw new IllegalStateException(infoType + " has no pattern, term or lookup");
            }
            Detector detector = new Detector(this);
            if (hotwords == null && detector.anyContextRequired()) {
                throw new IllegalStateException(infoType + " requires context but has no hotwords");
            }
            return detector;
        }
    }
}
