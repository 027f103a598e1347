package dev.sluice.policies.syntax;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.PatternException;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.syntax.ScalarType.Refused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of single values that YAML files hold.
public final class Scalars {
    /// The longest custom pattern in characters.
    public static final int MAX_PATTERN = 1024;

    private static final int MAX_TEXT = 4096;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})(B|KiB|MiB|GiB|TiB)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Scalars() {}

    /// Text of 1 to 4,096 characters.
    public static final ScalarType<String> TEXT = Scalars::text;

    /// Text of any length, also none, in which no variable is replaced.
    public static final ScalarType<String> RAW =
            new ScalarType<>() {
                @Override
                public String read(String text) {
                    return text;
                }

                @Override
                public boolean substitutes() {
                    return false;
                }
            };

    /// The name of a policy, rule, route and the like.
    public static final ScalarType<String> NAME_TEXT =
            text -> {
                if (!NAME.matcher(text).matches()) {
                    throw malformed(
                            "is no name: 1 to 64 letters, digits, '.', '_' or '-', a letter or digit"
                                    + " first");
                }
                return text;
            };

    /// `true` or `false`.
    public static final ScalarType<Boolean> BOOL =
            plain(text ->
                    switch (text) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw malformed("must be true or false");
                    });

    /// An ISO date.
    public static final ScalarType<LocalDate> DATE =
            text -> {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeException e) {
                    throw malformed("is no date: write 2027-01-31");
                }
            };

    /// A block of addresses or one address.
    public static final ScalarType<Cidr> CIDR =
            text -> {
                try {
                    return Cidr.parse(text);
                } catch (NumberFormatException e) {
                    throw malformed("is no address block: write 10.4.0.0/16");
                } catch (IllegalArgumentException e) {
                    throw malformed("is no address block: " + e.getMessage());
                }
            };

    /// A path of the file system; it need not exist.
    public static final ScalarType<Path> PATH =
            text -> {
                try {
                    return Path.of(text(text));
                } catch (InvalidPathException e) {
                    throw malformed("is no path");
                }
            };

    /// A pattern in RE2 syntax, up to 1,024 characters, in which no variable is replaced.
    public static final ScalarType<String> PATTERN =
            new ScalarType<>() {
                @Override
                public String read(String text) throws Refused {
                    return pattern(text);
                }

                @Override
                public boolean substitutes() {
                    return false;
                }
            };

    /// A whole number.
    ///
    /// @param least smallest that is allowed
    /// @param most largest that is allowed
    public static ScalarType<Integer> integer(int least, int most) {
        return plain(text -> {
            if (!WHOLE.matcher(text).matches()) {
                throw malformed("is no whole number");
            }
            long value = Long.parseLong(text);
            if (value < least || value > most) {
                throw outOf("%,d to %,d".formatted(least, most));
            }
            return (int) value;
        });
    }

    /// A time with its unit: `250ms`, `30s`, `5m`, `12h`, `90d`.
    public static ScalarType<Duration> duration(Duration least, Duration most) {
        return text -> {
            Matcher matcher = DURATION.matcher(text);
            if (!matcher.matches()) {
                throw malformed("is no duration: write 250ms, 30s, 5m, 12h or 90d");
            }
            long n = Long.parseLong(matcher.group(1));
            Duration value =
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(n);
                        case "s" -> Duration.ofSeconds(n);
                        case "m" -> Duration.ofMinutes(n);
                        case "h" -> Duration.ofHours(n);
                        default -> Duration.ofDays(n);
                    };
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw outOf(written(least) + " to " + written(most));
            }
            return value;
        };
    }

    /// Bytes, with or without a unit: `4096`, `64KiB`, `64MiB`, `4GiB`.
    public static ScalarType<Long> size(long least, long most) {
        return text -> {
            Matcher matcher = SIZE.matcher(text);
            if (!matcher.matches()) {
                throw malformed("is no size: write 64KiB, 64MiB or 4GiB");
            }
            String unit = matcher.group(2) == null ? "B" : matcher.group(2);
            int shift =
                    switch (unit) {
                        case "KiB" -> 10;
                        case "MiB" -> 20;
                        case "GiB" -> 30;
                        case "TiB" -> 40;
                        default -> 0;
                    };
            long n = Long.parseLong(matcher.group(1));
            long value = n > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : n << shift;
            if (value < least || value > most) {
                throw outOf(writtenSize(least) + " to " + writtenSize(most));
            }
            return value;
        };
    }

    /// One of an enum's values by its written name.
    public static <E extends Enum<E>> ScalarType<E> oneOf(
            Class<E> type, Function<E, String> written) {
        Map<String, E> values = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(v -> values.put(written.apply(v), v));
        return oneOf(values);
    }

    /// One of some words, as it is.
    public static ScalarType<String> words(String... words) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(words).forEach(word -> values.put(word, word));
        return oneOf(values);
    }

    /// One of some written names, which messages give in the order of the map.
    public static <T> ScalarType<T> oneOf(Map<String, T> values) {
        List<String> names = List.copyOf(values.keySet());
        return text -> {
            T value = values.get(text);
            if (value == null) {
                throw new Refused(
                        ProblemCode.UNKNOWN_VALUE,
                        "is not allowed here; allowed: " + String.join(", ", names),
                        Suggestions.nearest(text, names),
                        -1);
            }
            return value;
        };
    }

    /// A duration as it is written in YAML, in its largest whole unit.
    public static String written(Duration value) {
        if (value.toMillis() % 1000 != 0) {
            return value.toMillis() + "ms";
        }
        long s = value.toSeconds();
        if (s != 0 && s % 86_400 == 0) {
            return s / 86_400 + "d";
        }
        if (s != 0 && s % 3600 == 0) {
            return s / 3600 + "h";
        }
        return s != 0 && s % 60 == 0 ? s / 60 + "m" : s + "s";
    }

    /// A size as it is written in YAML, in its largest whole unit.
    public static String writtenSize(long bytes) {
        String[] units = {"", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        long value = bytes;
        while (value != 0 && value % 1024 == 0 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return value + units[unit];
    }

    /// Whether the text may name a thing.
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static String text(String text) throws Refused {
        if (text.isBlank()) {
            throw malformed("is empty");
        }
        if (text.length() > MAX_TEXT) {
            throw outOf("1 to 4,096 characters");
        }
        return text;
    }

    private static String pattern(String text) throws Refused {
        if (text.isEmpty() || text.length() > MAX_PATTERN) {
            throw outOf("1 to 1,024 characters");
        }
        try {
            Engine.check(text);
        } catch (PatternException e) {
            String message = "is no RE2 pattern: " + e.getMessage();
            throw new Refused(ProblemCode.PATTERN_SYNTAX, message, null, e.offset());
        }
        if (com.google.re2j.Pattern.matches(text, "")) {
            throw malformed("matches the empty text");
        }
        return text;
    }

    private static Refused malformed(String message) {
        return new Refused(ProblemCode.MALFORMED_VALUE, message);
    }

    private static Refused outOf(String range) {
        return new Refused(ProblemCode.OUT_OF_RANGE, "is out of range; allowed: " + range);
    }

    private static <T> ScalarType<T> plain(ScalarType<T> type) {
        return new ScalarType<>() {
            @Override
            public T read(String text) throws Refused {
                return type.read(text);
            }

            @Override
            public boolean plainOnly() {
                return true;
            }
        };
    }
}
