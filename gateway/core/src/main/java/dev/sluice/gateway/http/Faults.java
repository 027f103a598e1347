package dev.sluice.gateway.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs defects of Sluice itself: where, never with what. Messages of exceptions may quote the data
/// that broke something, so only types and places are written.
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int FRAMES = 12;

    private Faults() {}

    static void log(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = fault; at != null && text.length() < 4_000; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ").append(at.getClass().getName());
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(" < ").append(frames[i]);
            }
        }
        LOG.error("an exchange failed: {}", text);
    }
}
