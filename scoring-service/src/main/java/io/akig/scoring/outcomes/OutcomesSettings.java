package io.akig.scoring.outcomes;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.outcomes.*}.
 *
 * @param every how often predictions are joined to what became of them, and the accuracy is computed
 * @param driftEvery how often drift is measured
 * @param driftWindow how old a prediction may be to count for the drift
 * @param driftSample how many predictions are looked at, one a tenant
 */
@ConfigurationProperties("akig.scoring.outcomes")
record OutcomesSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("6h") Duration driftEvery,
        @DefaultValue("30d") Duration driftWindow,
        @DefaultValue("2000") int driftSample) {
    private static final String PREFIX = "akig.scoring.outcomes.";

    OutcomesSettings {
        atLeastASecond("every", every);
        atLeastASecond("drift-every", driftEvery);
        SettingRefused.unless(
                driftWindow.toDays() >= 1, PREFIX + "drift-window must be at least 1d, but is " + driftWindow + ".");
        SettingRefused.unless(
                driftSample >= Stability.FEWEST && driftSample <= 100_000,
                PREFIX + "drift-sample must be between " + Stability.FEWEST + " and 100000, but is " + driftSample
                        + ".");
    }

    private static void atLeastASecond(String name, Duration time) {
        SettingRefused.unless(time.toMillis() >= 1000, PREFIX + name + " must be at least 1s, but is " + time + ".");
    }
}
