package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedScannersTest {

    private final List<Detector> all = Catalogue.builtIn().detectors();
    private final SharedScanners scanners = new SharedScanners(Engine::compile);

    @Test
    void equalDetectorsShareAScannerAndOthersDoNot() {
        List<Detector> first = new ArrayList<>(all.subList(0, 2));
        Scanner shared = scanners.apply(first);
        assertThat(scanners.apply(List.copyOf(first))).isSameAs(shared);
        first.add(all.get(2));
        assertThat(scanners.apply(first)).isNotSameAs(shared);
        assertThat(scanners.apply(first).detectors()).hasSize(3);
    }
}
