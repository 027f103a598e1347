package dev.sluice.detectors.engine;

import com.google.re2j.PatternSyntaxException;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import java.util.List;
import java.util.function.Consumer;

/// Compiles detectors into a scanner. Stateless, thread-safe.
public final class Engine {

    private Engine() {}

    /// Which engine scans and why, for the log and the admin page.
    public static EngineStatus status() {
        return Kernels.status();
    }

    /// Tells the listener which engine scans: at once if that is decided, and from any thread as
    /// soon as it is. There is one listener; a new one takes its place.
    public static void onDecision(Consumer<EngineStatus> listener) {
        Kernels.listen(listener);
    }

    /// Tests the engine on a text with a known answer, once in a process; later calls only say how
    /// it went. Vector masks are tested by themselves before they serve.
    ///
    /// @throws SelfTestFailure if it finds anything else
    public static void selfTest() {
        SelfTest.pass();
    }

    /// Walks of patterns that had to go on node by node since the process began, because no memory
    /// was left for states: text that is scanned slowly, with the same findings.
    public static long simulatedWalks() {
        return EngineCounts.SIMULATED_WALKS.sum();
    }

    /// How often scanners began their tables anew since the process began, because
    /// [EngineLimits#tableBytes] was spent.
    public static long tablesAnew() {
        return EngineCounts.TABLES_ANEW.sum();
    }

    /// A scanner of the detectors, within the default limits.
    ///
    /// @param detectors their order is the order of findings that begin at the same byte
    /// @throws PatternException if a pattern, an exclusion or a boundary is no RE2 syntax, or too
    ///   large
    public static Scanner compile(List<Detector> detectors) {
        return compile(detectors, EngineLimits.DEFAULT).scanner();
    }

    /// A scanner of the detectors, and what compiling it came to.
    ///
    /// @throws PatternException as [#compile(List)]
    public static CompiledScanner compile(List<Detector> detectors, EngineLimits limits) {
        return new Compiler(List.copyOf(detectors), limits).compile();
    }

    /// Checks one pattern of a policy: this engine's syntax, and RE2/J's as the second opinion.
    ///
    /// @throws PatternException with the place of the error
    public static void check(String regex) {
        NfaBuilder.of(PatternParser.parse(regex), EngineLimits.DEFAULT.patternNodes());
        try {
            com.google.re2j.Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            PatternException error =
                    new PatternException(e.getDescription(), Math.max(0, e.getIndex()));
            error.initCause(e);
            throw error;
        }
    }
}
