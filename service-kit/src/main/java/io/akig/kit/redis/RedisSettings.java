package io.akig.kit.redis;

import io.akig.kit.settings.SettingRefused;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.redis.*}.
 *
 * @param url {@code redis://host:port}, also as {@code AKIG_REDIS_URL}
 * @param timeout after which a command is given up and the database is asked instead
 * @param retry how often to try again while Redis is away
 */
@ConfigurationProperties("akig.redis")
public record RedisSettings(
        @DefaultValue("redis://127.0.0.1:6379") String url,
        @DefaultValue("100ms") Duration timeout,
        @DefaultValue("200ms") Duration retry) {
    private static final String MALFORMED =
            "akig.redis.url (AKIG_REDIS_URL) is not a Redis address. It looks like redis://:password@host:6379/0";

    public RedisSettings {
        SettingRefused.unless(url.startsWith("redis://") || url.startsWith("rediss://"), MALFORMED);
        requirePositive("timeout", timeout);
        requirePositive("retry", retry);
    }

    RedisURI address(String clientName) {
        try {
            RedisURI address = RedisURI.create(url);
            address.setTimeout(timeout);
            address.setClientName(clientName);
            return address;
        } catch (IllegalArgumentException e) {
            // The value is not repeated: it may hold a password.
            throw new SettingRefused(MALFORMED);
        }
    }

    private static void requirePositive(String name, Duration time) {
        SettingRefused.unless(
                !time.isZero() && !time.isNegative(),
                "akig.redis." + name + " must be longer than zero, but is " + time + ".");
    }
}
