package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;
import dev.sluice.policies.RuleState;
import org.jspecify.annotations.Nullable;

/// How one body is kept, changed and given out. One owner.
///
/// For each slice: [#take], then [#inspect], then [#emit].
sealed interface BodyFlow extends AutoCloseable permits ForwardedBody, RewrittenBody, HeldBody {

    /// Takes bytes as they were received; lent until [#emit].
    ///
    /// @throws ContentException if there is no room for them
    void take(byte[] coded, int from, int to) throws ContentException;

    /// Inspects what was taken. What may leave meanwhile goes to `out`.
    void inspect(byte[] coded, int from, int to, Output out) throws ContentException;

    /// Gives out what may leave.
    void emit(Output out) throws ContentException;

    /// Makes what may leave readable for its receiver.
    void flush(Output out) throws ContentException;

    /// All was taken.
    ///
    /// @throws ContentException if it cannot be given out
    default void complete() throws ContentException {
        // What is not kept elsewhere cannot be lost there.
    }

    /// Ends the body: decides the rest.
    void finish() throws ContentException;

    /// Decides the rest of a body whose end will not come.
    void decide() throws ContentException;

    /// Ends the inspection; the rest goes as it came.
    ///
    /// @return false if that cannot be, because what has left or must be changed is coded anew
    boolean letThrough();

    /// Withholds everything that has not left.
    void drop();

    /// Gives out the rest.
    ///
    /// @return whether all was given
    boolean release(Output out) throws ContentException;

    /// Bytes taken that have not left.
    long retained();

    /// Decoded bytes that were scanned.
    long inspected();

    /// Name of the view, empty if nothing is inspected.
    String viewName();

    /// The rule that leaves least among those that changed the body, or null.
    @Nullable RuleState strongest();

    /// Bytes that [#release] will give, or -1 if unknown; after the end only.
    long length();

    @Override
    void close();
}
