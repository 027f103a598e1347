package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An address whose userinfo (RFC 3986 section 3.2.1) has a password that somebody chose.
final class UrlCredentials implements Validator {

    private static final int LEAST = 5;

    private final Validator password;

    UrlCredentials(Validator password) {
        this.password = password;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int at = to - 1;
        while (at > from && text[at] != '@') {
            at--;
        }
        int colon = at;
        while (colon > from && text[colon] != ':') {
            colon--;
        }
        return at - colon > LEAST && password.accepts(text, colon + 1, at);
    }
}
