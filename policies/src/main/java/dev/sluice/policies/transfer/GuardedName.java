package dev.sluice.policies.transfer;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A name out of the traffic as an event may hold it: findings in it are hidden when it is asked
/// for first, by whoever writes the event, so that the thread of a transfer never waits for the
/// scanner of a [NameGuard]. What it was made of is forgotten then. Thread-safe.
public final class GuardedName {

    /// Stands in a frame where a name does; a frame holds nothing out of the traffic.
    static final String SLOT = "\u0000";

    private @Nullable Supplier<String> hiding;
    private String text = "";

    /// @param hiding gives the name without findings; called at most once
    GuardedName(Supplier<String> hiding) {
        this.hiding = hiding;
    }

    private GuardedName(String text) {
        this.text = text;
    }

    /// A name that holds no finding: it did not come out of the traffic.
    public static GuardedName of(String text) {
        return new GuardedName(text);
    }

    /// Names put into the slots of a frame, each guarded by itself.
    static GuardedName framed(String frame, List<String> names, NameGuard guard) {
        return names.isEmpty() ? of(frame) : new GuardedName(() -> fill(frame, names, guard));
    }

    /// The name, findings in it written as `{INFO_TYPE}`. The first call may wait until the scanner
    /// is compiled.
    public synchronized String text() {
        Supplier<String> due = hiding;
        if (due != null) {
            text = due.get();
            hiding = null;
        }
        return text;
    }

    private static String fill(String frame, List<String> names, NameGuard guard) {
        StringBuilder filled = new StringBuilder(frame.length() + 16 * names.size());
        int from = 0;
        for (String name : names) {
            int slot = frame.indexOf(SLOT, from);
            filled.append(frame, from, slot).append(guard.name(name));
            from = slot + SLOT.length();
        }
        return filled.append(frame, from, frame.length()).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GuardedName name && text().equals(name.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /// The name as [#text], which holds no finding.
    @Override
    public String toString() {
        return text();
    }
}
