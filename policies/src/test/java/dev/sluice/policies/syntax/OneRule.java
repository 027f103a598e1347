package dev.sluice.policies.syntax;

import java.util.List;

/// Policies of one rule for tests of what stands under its `detect`, which begins in line 7.
final class OneRule {

    private OneRule() {}

    /// @param detect what follows the colon
    static LoadResult load(PolicyLoader loader, String detect) {
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                rules:
                  - id: r
                    when:
                      detect:%s
                    action: block
                """
                        .formatted(detect.stripTrailing());
        return loader.loadSources(List.of(YamlSource.of("p.yaml", text)));
    }
}
