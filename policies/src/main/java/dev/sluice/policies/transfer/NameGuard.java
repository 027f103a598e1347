package dev.sluice.policies.transfer;

import dev.sluice.content.ScratchPool;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hides names that hold a finding themselves, before they are written to an event: `{INFO_TYPE}`
/// stands in place of the finding. Thread-safe.
///
/// It looks for everything the catalogue knows, whatever the rules ask for, from
/// [Likelihood#UNLIKELY] up, that may be a value of a person or a secret: what marks a document
/// ([Category#DOCUMENT]) is neither. It remembers clean names only.
public final class NameGuard {

    private static final int REMEMBERED = 1024;
    private static final int LONGEST = 1024;

    private final ScratchPool<ScanState> pool;
    private final Predicate<Detector> hides;
    private final AtomicReferenceArray<@Nullable String> clean =
            new AtomicReferenceArray<>(REMEMBERED);

    /// @param scanner of all detectors
    public NameGuard(Scanner scanner) {
        this(() -> scanner);
    }

    /// @param scanner of all detectors, the same at each call; asked when the first name comes
    public NameGuard(Supplier<Scanner> scanner) {
        this(scanner, _ -> true);
    }

    /// @param hides which detectors' findings are hidden, of those that may be
    public NameGuard(Supplier<Scanner> scanner, Predicate<Detector> hides) {
        this.pool = new ScratchPool<>(() -> new ScanState(scanner.get()));
        this.hides = detector -> detector.category() != Category.DOCUMENT && hides.test(detector);
    }

    /// The name as an event may hold it. A finding behind percent escapes hides the whole name; a
    /// name longer than 1,024 characters is cut.
    public String name(String name) {
        int slot = name.hashCode() & (REMEMBERED - 1);
        if (name.isEmpty() || name.equals(clean.get(slot))) {
            return name;
        }
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String hidden = hide(shown, false);
        if (hidden.equals(shown) && shown.indexOf('%') >= 0) {
            String plain = Percent.decode(shown);
            hidden = plain.equals(shown) ? shown : hideWhole(shown, plain);
        }
        if (hidden.equals(name)) {
            clean.set(slot, name);
        }
        return hidden;
    }

    /// A URL path, guarded as a whole and segment by segment; a query is dropped.
    public String path(String target) {
        int query = target.indexOf('?');
        return split(query < 0 ? target : target.substring(0, query), '/');
    }

    /// A host name, guarded as a whole and label by label. An address of the network is no finding
    /// here: it says where the transfer went.
    public String host(String host) {
        return split(host, '.');
    }

    /// [#name], hidden when it is asked for.
    public GuardedName guarded(String name) {
        return new GuardedName(() -> name(name));
    }

    /// [#path], hidden when it is asked for.
    public GuardedName guardedPath(String target) {
        return new GuardedName(() -> path(target));
    }

    /// [#host], hidden when it is asked for.
    public GuardedName guardedHost(String host) {
        return new GuardedName(() -> host(host));
    }

    private String split(String text, char separator) {
        if (text.indexOf(separator) < 0) {
            return name(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            int end = to < 0 ? text.length() : to;
            out.append(name(text.substring(from, end)));
            if (to >= 0) {
                out.append(separator);
            }
            from = end + 1;
        }
        return out.toString();
    }

    private String hideWhole(String raw, String plain) {
        String hidden = hide(plain, true);
        return hidden.equals(plain) ? raw : hidden;
    }

    private String hide(String name, boolean whole) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ScanState state = pool.take();
        Names names = new Names(text, whole, hides);
        state.contexts.reset();
        state.scan.reset();
        state.batch.begin(text, 0, text.length, 0);
        state.batch.unit(0, text.length, FieldContexts.ROOT);
        state.scan.feed(state.batch, names::found);
        state.scan.end(names::found);
        pool.giveBack(state);
        return names.isHit() ? names.hidden() : name;
    }

    /// Collects what is to be hidden in one name.
    private static final class Names {
        private final byte[] text;
        private final boolean whole;
        private final Predicate<Detector> hides;
        private final @Nullable Detector[] types;

        Names(byte[] text, boolean whole, Predicate<Detector> hides) {
            this.text = text;
            this.whole = whole;
            this.hides = hides;
            this.types = new Detector[text.length];
        }

        void found(Match match) {
            if (!match.likelihood().atLeast(Likelihood.UNLIKELY) || !hides.test(match.detector())) {
                return;
            }
            for (long i = match.viewStart(); i < match.viewEnd(); i++) {
                Detector known = types[(int) i];
                if (known == null || known.specificity() < match.detector().specificity()) {
                    types[(int) i] = match.detector();
                }
            }
        }

        boolean isHit() {
            for (Detector type : types) {
                if (type != null) {
                    return true;
                }
            }
            return false;
        }

        String hidden() {
            StringBuilder out = new StringBuilder();
            int from = 0;
            while (from < text.length) {
                Detector type = types[from];
                int to = from + 1;
                while (to < text.length && types[to] == type) {
                    to++;
                }
                if (type != null) {
                    out.append('{').append(type.infoType()).append('}');
                } else if (!whole) {
                    out.append(new String(text, from, to - from, StandardCharsets.UTF_8));
                }
                from = to;
            }
            return out.toString();
        }
    }
}
