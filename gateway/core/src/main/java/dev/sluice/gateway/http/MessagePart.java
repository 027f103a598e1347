package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import java.util.List;

/// What a decoder hands on, in this order: a head, any number of [Body], one [End]; or [Broken] at
/// any place, after which nothing more comes.
sealed interface MessagePart
        permits RequestHead, ResponseHead, MessagePart.Body, MessagePart.End, MessagePart.Broken {

    /// The next bytes of the body, transfer coding off.
    ///
    /// @param bytes owned by the receiver
    record Body(ByteBuf bytes) implements MessagePart {}

    /// The message is complete.
    ///
    /// @param trailers of a chunked body
    record End(List<HeaderField> trailers) implements MessagePart {}

    /// The message is in doubt, and so is every byte behind it.
    record Broken(Refusal refusal) implements MessagePart {}
}
