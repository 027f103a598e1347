package dev.sluice.gateway.config;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.transfer.OnUninspectable;
import java.util.Map;

/// What is done with what could not be inspected.
///
/// @param onUninspectable an entry for each cause
public record InspectionConfig(Map<Uninspectable, OnUninspectable> onUninspectable) {

    public InspectionConfig {
        onUninspectable = Map.copyOf(onUninspectable);
    }
}
