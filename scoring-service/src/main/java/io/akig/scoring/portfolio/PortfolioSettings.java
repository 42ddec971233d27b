package io.akig.scoring.portfolio;

import io.akig.kit.settings.SettingRefused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * {@code akig.scoring.portfolio.*}.
 *
 * @param nightly when all tenants are scored: second, minute, hour, day of month, month, day of week; {@code -} never
 * @param zone in which that is read
 * @param afterActivation whether all tenants are scored again when another model begins to answer
 * @param poll how often to look for a run that nobody works on
 * @param lease how long a run waits for a replica that went silent before another one goes on with it
 * @param chunk tenants that are read, scored and stored together
 */
@ConfigurationProperties("akig.scoring.portfolio")
record PortfolioSettings(
        @DefaultValue("0 30 2 * * *") String nightly,
        @DefaultValue("Africa/Conakry") String zone,
        @DefaultValue("true") boolean afterActivation,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("250") int chunk) {
    private static final String PREFIX = "akig.scoring.portfolio.";

    PortfolioSettings {
        SettingRefused.unless(
                nightly.equals("-") || CronExpression.isValidExpression(nightly),
                PREFIX + "nightly must be a cron expression of six fields, or -, but is " + nightly + ".");
        SettingRefused.unless(isZone(zone), PREFIX + "zone must be a time zone such as UTC, but is " + zone + ".");
        SettingRefused.unless(poll.toMillis() >= 100, PREFIX + "poll must be at least 100ms, but is " + poll + ".");
        SettingRefused.unless(lease.toMillis() >= 1000, PREFIX + "lease must be at least 1s, but is " + lease + ".");
        SettingRefused.unless(
                chunk >= 1 && chunk <= 2000, PREFIX + "chunk must be between 1 and 2000, but is " + chunk + ".");
    }

    /** Null: never. */
    @Nullable
    CronExpression nightlyCron() {
        return nightly.equals("-") ? null : CronExpression.parse(nightly);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
