package io.akig.scoring.registry;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.*} that concerns models.
 *
 * @param modelPoll how often to look for a new model in case a notification was lost
 * @param riskBands the lowest probability of each level
 */
@ConfigurationProperties("akig.scoring")
record RegistrySettings(@DefaultValue("15s") Duration modelPoll, @DefaultValue Bands riskBands) {
    RegistrySettings {
        SettingRefused.unless(
                modelPoll.toMillis() >= 100,
                "akig.scoring.model-poll must be at least 100ms, but is " + modelPoll + ".");
    }

    /** Checked as a whole by {@code RiskBands}. */
    record Bands(
            @DefaultValue("0.85") double excellent,
            @DefaultValue("0.70") double good,
            @DefaultValue("0.50") double medium,
            @DefaultValue("0.30") double risky) {}
}
