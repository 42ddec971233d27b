package io.akig.solvency.privacy;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * {@code akig.retention.*}: how long is kept what grows. Alerts have {@code akig.alerts.retention.*}.
 *
 * @param at when it is looked through, a cron expression of six fields; {@code -} for never
 * @param zone in which the expression is read
 * @param predictions the model's scores; absent: for ever. Without its prediction a score cannot be recomputed
 * @param standings how tenants stood
 * @param auditDetails what was before and after; absent: for ever. Who did what and when stays
 */
@ConfigurationProperties("akig.retention")
record RetentionSettings(
        @DefaultValue("0 15 3 * * *") String at,
        @DefaultValue("Africa/Conakry") ZoneId zone,
        @Nullable Duration predictions,
        @DefaultValue("1100d") Duration standings,
        @Nullable Duration auditDetails) {
    private static final Duration SHORTEST = Duration.ofDays(30);

    RetentionSettings {
        requireLong("predictions", predictions);
        requireLong("standings", standings);
        requireLong("audit-details", auditDetails);
        SettingRefused.unless(
                at.equals("-") || CronExpression.isValidExpression(at),
                "akig.retention.at must be a cron expression of six fields, or - for never, but is " + at + ".");
    }

    @Nullable
    CronExpression cron() {
        return at.equals("-") ? null : CronExpression.parse(at);
    }

    /** Of what is to go, by its kind. */
    Map<Kept, Duration> limits() {
        Map<Kept, Duration> limits = new LinkedHashMap<>();
        limits.put(Kept.STANDINGS, standings);
        if (predictions != null) {
            limits.put(Kept.PREDICTIONS, predictions);
        }
        if (auditDetails != null) {
            limits.put(Kept.AUDIT_DETAILS, auditDetails);
        }
        return limits;
    }

    /** What is younger is still needed: by alerts, by the accuracy of the model, by who asks what happened. */
    private static void requireLong(String name, @Nullable Duration kept) {
        SettingRefused.unless(
                kept == null || kept.compareTo(SHORTEST) >= 0,
                "akig.retention." + name + " must be at least 30 days, but is " + kept + ".");
    }
}
