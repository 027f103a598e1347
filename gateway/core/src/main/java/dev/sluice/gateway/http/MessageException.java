package dev.sluice.gateway.http;

/// A message that is refused. It carries no byte of the message, and no stack trace: a refusal is
/// an ordinary event that must stay cheap under attack.
final class MessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    MessageException(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
