package io.akig.solvency.access;

import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Witness.Happening;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The keys that services ask with: made, listed and revoked. The secret is shown once, by whoever makes it. */
public final class ServiceKeys {
    private static final String ADD =
            """
            insert into api_keys (key_id, name, agency_id, scopes, secret_hash, created_at, created_by, expires_at)
            select $1, $2, a.agency_id, $4, $5, $6, $7, $8
              from (select $3::varchar as agency_id) asked
              left join agencies a on a.agency_id = asked.agency_id
             where asked.agency_id is null or a.agency_id is not null
            """;
    private static final String LIST =
            """
            select key_id, name, agency_id, scopes, created_at, created_by, expires_at, revoked_at, last_used_at
              from api_keys
             where agency_id = $1 or $1 is null
             order by created_at desc, key_id
            """;
    private static final String REVOKE =
            """
            update api_keys set revoked_at = $3
             where key_id = $1 and (agency_id = $2 or $2 is null) and revoked_at is null
            returning agency_id
            """;
    private static final int MAX_NAME = 100;
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final Database database;
    private final Witness witness;
    private final Clock clock;

    /** A key as others see it. */
    public record ServiceKey(
            String id,
            String name,
            @Nullable String agencyId,
            Set<String> scopes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {
        public ServiceKey {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * What is asked for.
     *
     * @param agencyId the one agency the key is to see; null for all
     * @param expiresAt null for a key that stays until it is revoked
     */
    public record Wanted(
            String name, @Nullable String agencyId, Set<Scope> scopes, @Nullable Instant expiresAt, Caller createdBy) {
        public Wanted {
            scopes = Set.copyOf(scopes);
        }
    }

    public ServiceKeys(Database database, Witness witness, Clock clock) {
        this.database = database;
        this.witness = witness;
        this.clock = clock;
    }

    /** The new key's text; an error 400 for what cannot be, 404 for an unknown agency. */
    public Mono<String> add(Wanted wanted) {
        if (wanted.scopes().isEmpty()) {
            return Mono.error(
                    ProblemException.invalid("scopes", "must name at least one of " + names(Set.of(Scope.values()))));
        }
        if (wanted.name().isBlank()
                || wanted.name().length() > MAX_NAME
                || wanted.name().indexOf(0) >= 0) {
            return Mono.error(ProblemException.invalid("name", "must be 1 to 100 characters"));
        }
        if (wanted.expiresAt() != null && !isSoon(wanted.expiresAt())) {
            return Mono.error(ProblemException.invalid("expires_at", "must be within the next ten years"));
        }
        // Making a secret reads from the system, which an event loop must not wait for.
        return Mono.fromCallable(KeyText::create)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(key -> insert(key, wanted));
    }

    private boolean isSoon(Instant end) {
        Instant now = clock.instant();
        return end.isAfter(now) && end.isBefore(now.plus(LONGEST));
    }

    private Mono<String> insert(KeyText key, Wanted wanted) {
        return database.inTransaction(connection -> Database.update(connection, ADD, statement -> statement
                        .bind("$1", key.id())
                        .bind("$2", wanted.name().strip())
                        .bind("$3", Parameters.in(R2dbcType.VARCHAR, wanted.agencyId()))
                        .bind(
                                "$4",
                                wanted.scopes().stream()
                                        .map(Scope::text)
                                        .sorted()
                                        .toArray(String[]::new))
                        .bind("$5", key.hash())
                        .bind("$6", clock.instant())
                        .bind("$7", wanted.createdBy().id())
                        .bind("$8", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, wanted.expiresAt())))
                .flatMap(rows -> rows == 1
                        ? witnessed(connection, wanted, key).thenReturn(key.text())
                        : Mono.error(Accounts.unknownAgency(String.valueOf(wanted.agencyId())))));
    }

    /** The keys of an agency, or all for null; newest first. */
    public Flux<ServiceKey> list(@Nullable String agencyId) {
        return database.query(
                LIST, statement -> statement.bind("$1", Parameters.in(R2dbcType.VARCHAR, agencyId)), ServiceKeys::key);
    }

    /** Takes effect within seconds; an error 404 for a key that the agency has not got or that is revoked already. */
    public Mono<Void> revoke(String keyId, @Nullable String agencyId, Caller revokedBy) {
        return database.inTransaction(connection -> Database.rows(
                                connection,
                                REVOKE,
                                statement -> statement
                                        .bind("$1", keyId.indexOf(0) < 0 ? keyId : "")
                                        .bind("$2", Parameters.in(R2dbcType.VARCHAR, agencyId))
                                        .bind("$3", clock.instant()),
                                row -> Optional.ofNullable(row.get("agency_id", String.class)))
                        .next()
                        .switchIfEmpty(Mono.error(ServiceKeys::notFound))
                        .flatMap(agency -> witnessed(
                                        connection, revokedBy, agency.orElse(null), "key.revoked", keyId, Map.of())
                                .thenReturn(true)))
                .then();
    }

    private Mono<Void> witnessed(Connection connection, Wanted wanted, KeyText key) {
        Map<String, Object> details = new HashMap<>();
        details.put("name", wanted.name().strip());
        details.put("scopes", Grant.text(wanted.scopes()));
        if (wanted.expiresAt() != null) {
            details.put("expires_at", wanted.expiresAt().toString());
        }
        return witnessed(connection, wanted.createdBy(), wanted.agencyId(), "key.created", key.id(), details);
    }

    /** Each agency has an audit of its own: a key for all belongs in none. */
    private Mono<Void> witnessed(
            Connection connection,
            Caller actor,
            @Nullable String agency,
            String action,
            String keyId,
            Map<String, ?> details) {
        return agency == null
                ? Mono.empty()
                : witness.record(connection, actor, new Happening(agency, action, "key", keyId, details));
    }

    private static ProblemException notFound() {
        return new ProblemException(
                Problem.of(404, "key_not_found", "There is no such key", "No key in use has this id."));
    }

    private static ServiceKey key(Row row) {
        return new ServiceKey(
                Objects.requireNonNull(row.get("key_id", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("agency_id", String.class),
                Set.of(Objects.requireNonNull(row.get("scopes", String[].class))),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("created_by", String.class)),
                row.get("expires_at", Instant.class),
                row.get("revoked_at", Instant.class),
                row.get("last_used_at", Instant.class));
    }

    static Set<Scope> scopes(String[] names) {
        return Arrays.stream(names).flatMap(name -> Scope.named(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(", "));
    }
}
