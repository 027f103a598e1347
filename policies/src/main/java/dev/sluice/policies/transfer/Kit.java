package dev.sluice.policies.transfer;

import dev.sluice.content.ScratchPool;
import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.Scanner;
import dev.sluice.policies.PolicyEngine;
import dev.sluice.policies.transform.Fingerprints;
import dev.sluice.policies.transform.ValueHash;

/// What all transfers of one inspector share. Immutable but for its pools, which are thread-safe.
final class Kit {

    /// Bytes that are given out of a hold at a time.
    private static final int PIECE = 64 << 10;

    final InspectorSettings settings;
    final PolicyEngine engine;
    final BodyFormats formats;
    final ValueHash hash = ValueHash.random();
    final ScratchPool<ScanState> scans;
    final ScratchPool<FieldText> fields;
    final ScratchPool<byte[]> pieces = new ScratchPool<>(() -> new byte[PIECE]);
    final ScratchPool<byte[]> turns = new ScratchPool<>(() -> new byte[PartReader.TURN]);

    Kit(InspectorSettings settings, PolicyEngine engine, Scanner scanner, BodyFormats formats) {
        this.settings = settings;
        this.engine = engine;
        this.formats = formats;
        this.scans = new ScratchPool<>(() -> new ScanState(scanner));
        this.fields = new ScratchPool<>(() -> new FieldText(new ScanState(scanner)));
    }

    Fingerprints fingerprints() {
        return settings.fingerprints();
    }

    NameGuard names() {
        return settings.names();
    }

    InspectionLimits limits() {
        return settings.limits();
    }

    OnUninspectable answer(Uninspectable cause) {
        return settings.onUninspectable().getOrDefault(cause, OnUninspectable.BLOCK);
    }
}
