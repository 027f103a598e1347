package dev.sluice.policies.transfer;

import dev.sluice.content.Uninspectable;
import java.util.List;

/// One direction of one exchange on its way. One owner, one thread at a time.
///
/// The order of calls: [#head]; then, if it proceeds, [#body] for each piece; then [#end] or
/// [#abort] once; then [#release] until it says that all was given, unless the verdict blocks; then
/// [#close], which is allowed at any time.
public interface Transfer extends AutoCloseable {

    /// What the target and the headers say; the same object at each call.
    HeadOutcome head();

    /// Takes the next bytes of the body as they were received, transfer coding off.
    ///
    /// @param bytes lent during the call
    /// @param out gets what may leave in streamed mode; at least the last byte of the body stays
    ///   until [#release]. Its answer is not asked here: the door stops reading instead.
    /// @return whether the transfer goes on; false once its verdict is to stop, after which further
    ///   bytes are ignored
    boolean body(byte[] bytes, int from, int to, Output out);

    /// Gives out what may leave so far without waiting for more input of the encoder, so that a
    /// slow stream reaches its receiver. No byte that is undecided leaves. Where no length is
    /// declared the last byte received so far leaves too: its receiver learns the end from the
    /// framing.
    void flush(Output out);

    /// Ends the transfer after its last byte, or after it was stopped.
    ///
    /// @return the final verdict; [#release] gives the rest once its event is durable
    Outcome end(List<HeaderField> trailers);

    /// Ends the transfer because the rest cannot be inspected.
    Outcome abort(Uninspectable cause);

    /// Gives the rest (streamed), or the whole body, changed where it has to be (held).
    ///
    /// @return whether all was given; if not, the receiver wanted no more or the hold is fetching
    ///   the rest, and it is called again
    /// @throws IllegalStateException before [#end], or if the verdict blocks
    boolean release(Output out);

    /// Bytes that were taken in and have not left: held, undecided and buffered.
    long retainedBytes();

    /// Frees the hold and native memory.
    @Override
    void close();
}
