package io.akig.solvency.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Who is signed in. The database is asked each time but for a few seconds after it has answered, so that a session that
 * ends on one replica ends on all.
 */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private static final String OPEN =
            """
            insert into sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
            select $1, user_id, $3, $3, $4 from users where user_id = $2 and disabled_at is null
            """;
    private static final String FIND =
            """
            select u.user_id, u.username, u.display_name, u.role, u.agency_id, u.operator, s.last_seen_at
              from sessions s join users u using (user_id)
             where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and u.disabled_at is null
            """;
    private static final String SEEN =
            "update sessions set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2";
    private static final String CLOSE = "delete from sessions where token_hash = $1";
    private static final String FORGET = "delete from sessions where expires_at <= $1 or last_seen_at <= $2";

    private final Database database;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<ByteBuffer, Caller> lookAside;

    private record Found(Caller caller, Instant lastSeen) {}

    Sessions(Database database, AccessSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.lookAside = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.sessionLookAside())
                .build();
    }

    /** Empty if the user may no longer sign in. */
    Mono<String> open(Connection connection, String token, StoredUser user) {
        Instant now = clock.instant();
        return Database.update(connection, OPEN, statement -> statement
                        .bind("$1", SecretToken.hash(token))
                        .bind("$2", user.id())
                        .bind("$3", now)
                        .bind("$4", now.plus(settings.sessionLength())))
                .filter(rows -> rows == 1)
                .map(rows -> token);
    }

    /** Empty for a session that never was or is over. */
    Mono<Caller> find(String token) {
        if (!SecretToken.isWellFormed(token)) {
            return Mono.empty();
        }
        byte[] hash = SecretToken.hash(token);
        Caller remembered = lookAside.getIfPresent(ByteBuffer.wrap(hash));
        return remembered != null ? Mono.just(remembered) : ask(hash);
    }

    private Mono<Caller> ask(byte[] hash) {
        Instant now = clock.instant();
        return database.query(
                        FIND,
                        statement -> statement
                                .bind("$1", hash)
                                .bind("$2", now)
                                .bind("$3", now.minus(settings.sessionIdle())),
                        row -> new Found(
                                UserStore.caller(row), Objects.requireNonNull(row.get("last_seen_at", Instant.class))))
                .next()
                .flatMap(found -> seen(hash, found.lastSeen(), now).thenReturn(found.caller()))
                .doOnNext(caller -> lookAside.put(ByteBuffer.wrap(hash), caller));
    }

    private Mono<Long> seen(byte[] hash, Instant last, Instant now) {
        if (Duration.between(last, now).compareTo(SEEN_EVERY) < 0) {
            return Mono.empty();
        }
        return database.update(SEEN, statement -> statement.bind("$1", hash).bind("$2", now))
                // Fail open: a database that can only be read still knows who is signed in.
                .onErrorResume(error -> {
                    LOG.debug("a session's use was not recorded", error);
                    return Mono.empty();
                });
    }

    Mono<Void> close(String token) {
        byte[] hash = SecretToken.hash(token);
        return database.update(CLOSE, statement -> statement.bind("$1", hash))
                .doOnNext(rows -> lookAside.invalidate(ByteBuffer.wrap(hash)))
                .then();
    }

    /** Removes what is over. */
    Mono<Void> forget() {
        return Mono.defer(() -> {
                    Instant now = clock.instant();
                    return database.update(
                            FORGET,
                            statement -> statement.bind("$1", now).bind("$2", now.minus(settings.sessionIdle())));
                })
                .then();
    }
}
