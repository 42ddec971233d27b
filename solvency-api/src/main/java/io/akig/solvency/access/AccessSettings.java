package io.akig.solvency.access;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.access.*}.
 *
 * @param sessionLength after which a person signs in again, whatever they did meanwhile
 * @param sessionIdle after which a session that nobody used ends
 * @param sessionLookAside how long a replica may go without asking whether a session still stands
 * @param secureCookies whether cookies travel over HTTPS only; unset: when the request came over HTTPS
 */
@ConfigurationProperties("akig.access")
record AccessSettings(
        @DefaultValue("7d") Duration sessionLength,
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("2s") Duration sessionLookAside,
        @Nullable Boolean secureCookies) {
    private static final Duration LONGEST_LOOK_ASIDE = Duration.ofSeconds(10);

    AccessSettings {
        requirePositive("session-length", sessionLength);
        requirePositive("session-idle", sessionIdle);
        SettingRefused.unless(
                !sessionLookAside.isNegative() && sessionLookAside.compareTo(LONGEST_LOOK_ASIDE) <= 0,
                "akig.access.session-look-aside must be between 0s and 10s, but is " + sessionLookAside
                        + ": so long may a session go on that was ended elsewhere.");
    }

    private static void requirePositive(String name, Duration time) {
        SettingRefused.unless(
                !time.isZero() && !time.isNegative(),
                "akig.access." + name + " must be longer than zero, but is " + time + ".");
    }
}
