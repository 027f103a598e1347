package dev.sluice.gateway.http;

import dev.sluice.gateway.config.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs bytes through a decoder, cut as asked, and tells what came out as text.
final class Wire {

    private Wire() {}

    /// @param pieces fed one after the other
    /// @return heads, joined bodies, ends and refusals of all messages
    static List<String> requests(List<byte[]> pieces) {
        RequestDecoder decoder = new RequestDecoder(HeadLimits.ofRequests(Limits.DEFAULTS));
        return run(new EmbeddedChannel(decoder), decoder, pieces);
    }

    static List<String> responses(String method, List<byte[]> pieces) {
        ResponseDecoder decoder = new ResponseDecoder(HeadLimits.ofResponses(Limits.DEFAULTS));
        EmbeddedChannel channel = new EmbeddedChannel(decoder);
        decoder.expect(method);
        return run(channel, decoder, pieces);
    }

    private static List<String> run(
            EmbeddedChannel channel, MessageDecoder decoder, List<byte[]> pieces) {
        List<String> told = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (byte[] piece : pieces) {
            channel.writeInbound(Unpooled.copiedBuffer(piece));
            for (MessagePart part = channel.readInbound();
                    part != null;
                    part = channel.readInbound()) {
                tell(part, body, told);
                if (part instanceof MessagePart.End && decoder instanceof RequestDecoder) {
                    decoder.next();
                }
            }
        }
        channel.finishAndReleaseAll();
        return told;
    }

    private static void tell(MessagePart part, StringBuilder body, List<String> told) {
        switch (part) {
            case RequestHead head ->
                    told.add(head.method() + " " + head.target() + " " + head.fields().size());
            case ResponseHead head -> told.add(head.status() + " " + head.fields().size());
            case MessagePart.Body(ByteBuf bytes) -> {
                body.append(bytes.toString(StandardCharsets.ISO_8859_1));
                bytes.release();
            }
            case MessagePart.End(var trailers) -> {
                told.add("body " + body + " " + trailers.size());
                body.setLength(0);
            }
            case MessagePart.Broken(Refusal refusal) -> told.add("refused " + refusal);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
