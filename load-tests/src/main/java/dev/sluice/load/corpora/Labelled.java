package dev.sluice.load.corpora;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A document that says what is in it.
///
/// @param mediaType how its reader reads it
/// @param bytes UTF-8
/// @param labels what a detector should find in it; nothing else in it is personal data
@SuppressWarnings("ArrayRecordComponent") // read only
public record Labelled(String mediaType, byte[] bytes, List<Label> labels) {

    /// A value in the document.
    ///
    /// @param infoType its canonical id
    /// @param start offset of its first byte
    /// @param end offset past its last byte
    public record Label(String infoType, int start, int end) {}

    public Labelled {
        labels = List.copyOf(labels);
    }

    /// Collects text and labels. Owned by one caller.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Label> labels = new ArrayList<>();
        private int length;

        Builder add(String piece) {
            text.append(piece);
            length += piece.getBytes(StandardCharsets.UTF_8).length;
            return this;
        }

        /// Adds a value as it is written in the document.
        ///
        /// @param infoType empty for a value that must not be found
        Builder value(String infoType, String written) {
            int start = length;
            add(written);
            if (!infoType.isEmpty()) {
                labels.add(new Label(infoType, start, length));
            }
            return this;
        }

        Labelled of(String mediaType) {
            return new Labelled(
                    mediaType, text.toString().getBytes(StandardCharsets.UTF_8), labels);
        }
    }
}
