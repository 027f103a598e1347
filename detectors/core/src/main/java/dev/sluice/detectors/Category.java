package dev.sluice.detectors;

import java.util.Optional;

/// The family that an infoType belongs to; written in lowerCamel.
public enum Category {
    CONTACT("contact"),
    FINANCIAL("financial"),
    GOVERNMENT_ID("governmentId"),
    NETWORK_DEVICE("networkDevice"),
    LOCATION("location"),
    HEALTH("health"),
    CREDENTIALS("credentials"),
    /// Special categories of personal data, GDPR Art. 9 and 10.
    SPECIAL("special"),
    DOCUMENT("document"),
    /// Defined by a policy.
    CUSTOM("custom");

    private final String written;

    Category(String written) {
        this.written = written;
    }

    /// The name in YAML and JSON.
    public String written() {
        return written;
    }

    /// The category of that written name, or empty.
    public static Optional<Category> ofWritten(String name) {
        for (Category category : values()) {
            if (category.written.equals(name)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
