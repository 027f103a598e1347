package dev.sluice.gateway;

import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.syntax.Vocabulary;
import dev.sluice.policies.transfer.NameGuard;

/// What every door and every verb starts from: the catalogue and what is made of it, each made when
/// it is first asked for and then shared. Thread-safe.
public final class BuiltIn {

    private BuiltIn() {}

    /// The names that policies may use.
    public static Vocabulary vocabulary() {
        return Words.VOCABULARY;
    }

    /// All built-in detectors, compiled.
    public static Scanner scanner() {
        return All.SCANNER;
    }

    /// Hides names that hold a finding of any built-in detector; the first name waits for
    /// [#scanner].
    public static NameGuard names() {
        return Names.GUARD;
    }

    /// The same for names of files. An address of the network is no finding in one: it says which
    /// machine a file is of, and numbers of versions look the same.
    public static NameGuard fileNames() {
        return FileNames.GUARD;
    }

    private static final class Names {
        private static final NameGuard GUARD = new NameGuard(BuiltIn::scanner);
    }

    private static final class FileNames {
        private static final InfoType ADDRESS = new InfoType("IP_ADDRESS");
        private static final NameGuard GUARD =
                new NameGuard(BuiltIn::scanner, detector -> !detector.infoType().equals(ADDRESS));
    }

    private static final class Words {
        private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
    }

    /// Compiled once, and only if somebody scans with all detectors.
    private static final class All {
        private static final Scanner SCANNER = Engine.compile(Catalogue.builtIn().detectors());
    }
}
