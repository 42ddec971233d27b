package io.akig.kit.database;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.database.*}.
 *
 * @param url {@code postgresql://user:password@host:port/database}, also as {@code AKIG_DATABASE_URL}
 * @param initialConnections opened at start, so that the first requests do not wait for one
 * @param maxConnections of the pool; the listener has one more of its own
 * @param connectTimeout for opening a connection
 * @param acquireTimeout how long a request waits for a free connection
 * @param statementTimeout after which PostgreSQL gives a request's statement up
 * @param planOnce whether a statement keeps its first plan; else PostgreSQL plans again each time it believes that the
 *     values make another plan better, which for a group of less than ten ids it always does
 */
@ConfigurationProperties("akig.database")
public record DatabaseSettings(
        @DefaultValue("postgresql://akig:akig@127.0.0.1:5432/akig") String url,
        @DefaultValue("4") int initialConnections,
        @DefaultValue("16") int maxConnections,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("2s") Duration acquireTimeout,
        @DefaultValue("5s") Duration statementTimeout,
        @DefaultValue("false") boolean planOnce) {

    public DatabaseSettings {
        // A pool that starts full opens its connections on one thread and keeps them there.
        SettingRefused.unless(
                initialConnections >= 1 && initialConnections < maxConnections,
                "akig.database.initial-connections (" + initialConnections + ") must be at least 1 and less than"
                        + " akig.database.max-connections (" + maxConnections + ").");
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("acquire-timeout", acquireTimeout);
        requirePositive("statement-timeout", statementTimeout);
    }

    public DatabaseUrl address() {
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(String.valueOf(e.getMessage()));
        }
    }

    private static void requirePositive(String name, Duration time) {
        SettingRefused.unless(
                !time.isZero() && !time.isNegative(),
                "akig.database." + name + " must be longer than zero, but is " + time + ".");
    }
}
