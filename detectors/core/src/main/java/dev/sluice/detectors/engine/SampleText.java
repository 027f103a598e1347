package dev.sluice.detectors.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A few kilobytes of ordinary text: prose, JSON, logs, tables, code and encoded bytes, nothing
/// sensitive in it. The engine measures itself on it.
final class SampleText {

    private SampleText() {}

    /// A fresh copy.
    static byte[] bytes() {
        try (InputStream in = SampleText.class.getResourceAsStream("sample.txt")) {
            if (in == null) {
                throw new IllegalStateException("the engine's sample text is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
