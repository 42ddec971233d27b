package io.akig.solvency.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Row;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** The service behind a key; like a session, remembered for a few seconds. */
final class KeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private static final String FIND =
            """
            select key_id, name, agency_id, scopes, secret_hash, last_used_at
              from api_keys
             where key_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
            """;
    private static final String USED =
            "update api_keys set last_used_at = $2 where key_id = $1 and (last_used_at is null or last_used_at < $2)";

    private final Database database;
    private final Clock clock;
    private final Cache<ByteBuffer, Caller> lookAside;

    private record Found(Caller caller, byte[] secretHash, Instant lastUsed) {}

    KeyCheck(Database database, AccessSettings settings, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.lookAside = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.sessionLookAside())
                .build();
    }

    /** Empty for what is no key, for an unknown one, and for one that is revoked or over. */
    Mono<Caller> find(String text) {
        return Mono.justOrEmpty(KeyText.parse(text)).flatMap(key -> {
            byte[] hash = key.hash();
            Caller remembered = lookAside.getIfPresent(ByteBuffer.wrap(hash));
            return remembered != null && remembered.id().equals(key.id()) ? Mono.just(remembered) : ask(key.id(), hash);
        });
    }

    private Mono<Caller> ask(String keyId, byte[] hash) {
        Instant now = clock.instant();
        return database.query(FIND, statement -> statement.bind("$1", keyId).bind("$2", now), KeyCheck::found)
                .next()
                .filter(found -> MessageDigest.isEqual(found.secretHash(), hash))
                .flatMap(found -> used(keyId, found.lastUsed(), now).thenReturn(found.caller()))
                .doOnNext(caller -> lookAside.put(ByteBuffer.wrap(hash), caller));
    }

    private static Found found(Row row) {
        Caller caller = Caller.service(
                Objects.requireNonNull(row.get("key_id", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                ServiceKeys.scopes(Objects.requireNonNull(row.get("scopes", String[].class))),
                row.get("agency_id", String.class));
        Instant lastUsed = row.get("last_used_at", Instant.class);
        return new Found(
                caller,
                Objects.requireNonNull(row.get("secret_hash", byte[].class)),
                lastUsed == null ? Instant.EPOCH : lastUsed);
    }

    private Mono<Long> used(String keyId, Instant last, Instant now) {
        if (Duration.between(last, now).compareTo(USED_EVERY) < 0) {
            return Mono.empty();
        }
        return database.update(USED, statement -> statement.bind("$1", keyId).bind("$2", now))
                // Fail open: a database that can only be read still knows the keys.
                .onErrorResume(error -> {
                    LOG.debug("a key's use was not recorded", error);
                    return Mono.empty();
                });
    }
}
