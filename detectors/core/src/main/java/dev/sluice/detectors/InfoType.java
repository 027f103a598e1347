package dev.sluice.detectors;

/// The name of what was found, such as `CREDIT_CARD_NUMBER`.
///
/// @param id UPPER_SNAKE, 2 to 64 characters; Google's id where one exists, else Presidio's, else
///   `<ISO2>_<NAME>`
public record InfoType(String id) implements Comparable<InfoType> {

    private static final int MAX_LENGTH = 64;

    /// @throws IllegalArgumentException if `id` is no UPPER_SNAKE name of 2 to 64 characters
    public InfoType {
        if (!isValid(id)) {
            throw new IllegalArgumentException("not an UPPER_SNAKE infoType of 2 to 64 characters");
        }
    }

    /// Whether `id` may name an infoType.
    public static boolean isValid(String id) {
        if (id.length() < 2 || id.length() > MAX_LENGTH || !isUpper(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isUpper(c) && c != '_' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public int compareTo(InfoType other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
