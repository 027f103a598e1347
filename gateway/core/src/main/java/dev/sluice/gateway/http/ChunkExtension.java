package dev.sluice.gateway.http;

/// Checks the extensions of one chunk (RFC 9112 section 7.1.1) byte by byte, without white space
/// around their marks: `;name`, `;name=token` or `;name="quoted"`, repeated.
final class ChunkExtension {

    private enum State {
        NAME_START,
        NAME,
        VALUE_START,
        TOKEN,
        QUOTED,
        ESCAPED,
        QUOTE_END,
        BROKEN
    }

    private State state = State.NAME_START;

    /// The `;` was read.
    void begin() {
        state = State.NAME_START;
    }

    /// @return whether the bytes so far may begin an extension
    boolean take(byte octet) {
        state =
                switch (state) {
                    case NAME_START -> Grammar.isToken(octet) ? State.NAME : State.BROKEN;
                    case NAME -> octet == '=' ? State.VALUE_START : token(octet, State.NAME);
                    case VALUE_START -> octet == '"' ? State.QUOTED : token(octet);
                    case TOKEN -> token(octet, State.TOKEN);
                    case QUOTED ->
                            octet == '"'
                                    ? State.QUOTE_END
                                    : octet == '\\' ? State.ESCAPED : text(octet);
                    case ESCAPED -> text(octet);
                    case QUOTE_END -> octet == ';' ? State.NAME_START : State.BROKEN;
                    case BROKEN -> State.BROKEN;
                };
        return state != State.BROKEN;
    }

    /// Whether the line may end here.
    boolean mayEnd() {
        return state == State.NAME || state == State.TOKEN || state == State.QUOTE_END;
    }

    private static State token(byte octet) {
        return Grammar.isToken(octet) ? State.TOKEN : State.BROKEN;
    }

    private static State token(byte octet, State same) {
        if (octet == ';') {
            return State.NAME_START;
        }
        return Grammar.isToken(octet) ? same : State.BROKEN;
    }

    private static State text(byte octet) {
        return Grammar.isFieldValue(octet) ? State.QUOTED : State.BROKEN;
    }
}
