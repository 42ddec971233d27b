package io.akig.solvency.alerts;

import io.akig.core.score.RiskBands;
import io.akig.kit.settings.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code akig.scoring.risk-bands.*}: the lowest probability of each level, the same as for scores. */
@ConfigurationProperties("akig.scoring.risk-bands")
record LevelBounds(
        @DefaultValue("0.85") double excellent,
        @DefaultValue("0.70") double good,
        @DefaultValue("0.50") double medium,
        @DefaultValue("0.30") double risky) {

    RiskBands bands() {
        try {
            return new RiskBands(excellent, good, medium, risky);
        } catch (IllegalArgumentException e) {
            throw new SettingRefused("akig.scoring.risk-bands: " + e.getMessage());
        }
    }
}
