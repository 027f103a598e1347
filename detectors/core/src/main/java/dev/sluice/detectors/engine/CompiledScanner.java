package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scanner;

/// A scanner and what compiling it came to.
public record CompiledScanner(Scanner scanner, CompileReport report) {}
