package io.akig.solvency.alerts;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.alerts.retention.*}.
 *
 * @param closed how long after its last change a closed alert is kept, with all that happened to it; 0 for ever
 * @param every how often to look for older ones
 */
@ConfigurationProperties("akig.alerts.retention")
record RetentionSettings(@DefaultValue("1095d") Duration closed, @DefaultValue("6h") Duration every) {

    RetentionSettings {
        SettingRefused.unless(
                closed.isZero() || closed.toDays() >= 1,
                "akig.alerts.retention.closed must be 0 or at least a day, but is " + closed + ".");
        SettingRefused.unless(
                every.toMillis() >= 50, "akig.alerts.retention.every must be at least 50ms, but is " + every + ".");
    }
}
