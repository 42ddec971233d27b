package io.akig.solvency.access;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.database.Database;
import io.akig.kit.flight.SingleFlight;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The pairs that sign our tokens. One signs at a time; the next is made and published before it does, and the last stays
 * published until its tokens are over, so that nobody who checks tokens meets a key they could not know.
 */
final class SigningKeys {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    static final String LOCK = "select pg_advisory_xact_lock(hashtext('akig signing keys'))";
    private static final String KNOWN =
            """
            select public_jwk, private_jwk, signs_from, signs_until
              from signing_keys where known_until > $1 order by signs_from
            """;
    private static final String ADD =
            """
            insert into signing_keys (key_id, public_jwk, private_jwk, created_at, signs_from, signs_until, known_until)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String FORGET = "delete from signing_keys where known_until <= $1";

    private final Database database;
    private final TokenSettings settings;
    private final PrivateKeyVault vault;
    private final Clock clock;
    private final Scheduler threads;
    private final SingleFlight<String, List<SigningKey>> flights = new SingleFlight<>();
    private volatile Known known = new Known(List.of(), Instant.MIN);

    private record Known(List<SigningKey> keys, Instant readAt) {
        boolean has(String keyId) {
            return keys.stream().anyMatch(key -> keyId.equals(key.pair().getKeyID()));
        }
    }

    SigningKeys(Database database, TokenSettings settings, Clock clock, Scheduler threads) {
        this.database = database;
        this.settings = settings;
        this.vault = new PrivateKeyVault(SecretVault.of(settings));
        this.clock = clock;
        this.threads = threads;
    }

    /** The pair that signs now, made if there is none. */
    Mono<ECKey> signing() {
        return Mono.defer(() -> isFresh(REMEMBERED) ? Mono.just(known.keys()) : read())
                .flatMap(keys -> Mono.justOrEmpty(signing(keys)))
                .switchIfEmpty(Mono.defer(this::rotate).flatMap(keys -> Mono.justOrEmpty(signing(keys))))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no pair of keys signs at this time")));
    }

    /** Public keys for a check of a token of ours. */
    Flux<JWK> forToken(SignedJWT token) {
        String keyId = token.getHeader().getKeyID();
        boolean enough = keyId != null && known.has(keyId) ? isFresh(REMEMBERED) : isFresh(AT_MOST_EVERY);
        Mono<List<SigningKey>> keys = enough ? Mono.just(known.keys()) : read();
        return keys.flatMapIterable(found -> found).map(key -> key.pair().toPublicJWK());
    }

    /** What others check our tokens with. */
    Mono<JWKSet> published() {
        return (isFresh(AT_MOST_EVERY) ? Mono.just(known.keys()) : read())
                .filter(keys -> !keys.isEmpty())
                .switchIfEmpty(Mono.defer(this::rotate))
                .map(keys -> new JWKSet(
                        keys.stream().map(key -> (JWK) key.pair().toPublicJWK()).toList()));
    }

    /** Makes what is missing, forgets what is over; one replica at a time. */
    Mono<List<SigningKey>> rotate() {
        return flights.share(
                "rotate",
                database.inTransaction(connection -> Database.rows(connection, LOCK, none -> {}, row -> true)
                                .then(read(connection))
                                .flatMap(keys -> completed(connection, keys)))
                        .doOnNext(this::remember));
    }

    private Mono<List<SigningKey>> completed(Connection connection, List<SigningKey> keys) {
        Instant now = clock.instant();
        Instant covered = keys.stream()
                .filter(key -> key.pair().isPrivate())
                .map(SigningKey::signsUntil)
                .max(Comparator.naturalOrder())
                .filter(until -> until.isAfter(now))
                .orElse(now);
        if (covered.isAfter(now.plus(settings.overlap()))) {
            return Database.update(connection, FORGET, statement -> statement.bind("$1", now))
                    .thenReturn(keys);
        }
        return Mono.fromCallable(() -> vault.create(UUID.randomUUID().toString()))
                .flatMap(pair -> Mono.fromCallable(() -> vault.lock(pair))
                        .flatMap(locked -> Database.update(connection, ADD, statement -> statement
                                .bind("$1", pair.getKeyID())
                                .bind("$2", pair.toPublicJWK().toJSONString())
                                .bind("$3", locked)
                                .bind("$4", now)
                                .bind("$5", covered)
                                .bind("$6", covered.plus(settings.keyLife()))
                                .bind("$7", covered.plus(settings.keyLife()).plus(settings.overlap())))))
                .subscribeOn(threads)
                .then(Mono.defer(() -> read(connection)));
    }

    private Mono<List<SigningKey>> read() {
        return flights.share(
                "read",
                database.query(KNOWN, statement -> statement.bind("$1", clock.instant()), Stored::of)
                        .collectList()
                        .flatMap(this::unlocked)
                        .doOnNext(this::remember));
    }

    private Mono<List<SigningKey>> read(Connection connection) {
        return Database.rows(connection, KNOWN, statement -> statement.bind("$1", clock.instant()), Stored::of)
                .collectList()
                .flatMap(this::unlocked);
    }

    private Mono<List<SigningKey>> unlocked(List<Stored> stored) {
        return Mono.fromCallable(() -> stored.stream()
                        .map(key -> new SigningKey(
                                vault.unlock(key.privateJwk(), key.publicJwk()), key.signsFrom(), key.signsUntil()))
                        .toList())
                .subscribeOn(threads);
    }

    private void remember(List<SigningKey> keys) {
        known = new Known(keys, clock.instant());
    }

    private boolean isFresh(Duration age) {
        return known.readAt().isAfter(clock.instant().minus(age));
    }

    private Optional<ECKey> signing(List<SigningKey> keys) {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .map(SigningKey::pair)
                .findFirst();
    }

    private record Stored(String publicJwk, String privateJwk, Instant signsFrom, Instant signsUntil) {
        static Stored of(Row row) {
            return new Stored(
                    Objects.requireNonNull(row.get("public_jwk", String.class)),
                    Objects.requireNonNull(row.get("private_jwk", String.class)),
                    Objects.requireNonNull(row.get("signs_from", Instant.class)),
                    Objects.requireNonNull(row.get("signs_until", Instant.class)));
        }
    }
}
