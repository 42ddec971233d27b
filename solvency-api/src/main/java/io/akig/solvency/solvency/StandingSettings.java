package io.akig.solvency.solvency;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.standings.*}.
 *
 * @param sweep how often to look for standings that nobody told to be out of date
 * @param patience how long the scoring service may take to score a tenant whose ledger changed; after it the gateway judges
 *     with what it has
 * @param day how long after midnight the scoring service may take to score everybody anew; the same
 */
@ConfigurationProperties("akig.standings")
record StandingSettings(
        @DefaultValue("20s") Duration sweep, @DefaultValue("30s") Duration patience, @DefaultValue("6h") Duration day) {

    StandingSettings {
        SettingRefused.unless(
                sweep.toMillis() >= 50 && sweep.toMinutes() < 10,
                "akig.standings.sweep must be between 50ms and 10m, but is " + sweep + ".");
        SettingRefused.unless(
                !patience.isNegative(), "akig.standings.patience must not be negative, but is " + patience + ".");
        SettingRefused.unless(
                !day.isNegative() && day.toHours() < 24,
                "akig.standings.day must be between 0 and 24h, but is " + day + ".");
    }
}
