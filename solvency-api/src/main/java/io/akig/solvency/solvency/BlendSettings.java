package io.akig.solvency.solvency;

import io.akig.core.score.RiskBands;
import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.*} that concerns the blend.
 *
 * @param patience how long a blended answer waits for the model before it goes on without
 * @param circuitPause how long a model that keeps failing is left alone
 * @param mostWaiting questions that may wait for the model at a time
 * @param warmUp how long it may ask for practice before it is ready; 0 not at all
 * @param riskBands the lowest probability of each level, the same as the scoring service's
 */
@ConfigurationProperties("akig.scoring")
record BlendSettings(
        @DefaultValue("200ms") Duration patience,
        @DefaultValue("2s") Duration circuitPause,
        @DefaultValue("64") int mostWaiting,
        @DefaultValue("10s") Duration warmUp,
        @DefaultValue Bands riskBands) {

    BlendSettings {
        requirePositive("patience", patience);
        requirePositive("circuit-pause", circuitPause);
        SettingRefused.unless(
                !warmUp.isNegative(), "akig.scoring.warm-up must not be negative, but is " + warmUp + ".");
        SettingRefused.unless(
                mostWaiting >= 1, "akig.scoring.most-waiting must be at least 1, but is " + mostWaiting + ".");
    }

    /** Checked as a whole by {@link #levels}. */
    record Bands(
            @DefaultValue("0.85") double excellent,
            @DefaultValue("0.70") double good,
            @DefaultValue("0.50") double medium,
            @DefaultValue("0.30") double risky) {}

    Levels levels() {
        try {
            return new Levels(
                    new RiskBands(riskBands.excellent(), riskBands.good(), riskBands.medium(), riskBands.risky()));
        } catch (IllegalArgumentException e) {
            throw new SettingRefused("akig.scoring.risk-bands: " + e.getMessage());
        }
    }

    private static void requirePositive(String name, Duration time) {
        SettingRefused.unless(
                !time.isZero() && !time.isNegative(),
                "akig.scoring." + name + " must be longer than zero, but is " + time + ".");
    }
}
