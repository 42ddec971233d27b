package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of people's decisions. */
final class Decisions {
    private static final String OPEN =
            """
            select tenant_id, risk_level, probability, reason, author, decided_at, expires_on
            from overrides where tenant_id = any($1) and ended_at is null
            """;

    // Those who decide on one tenant take turns.
    private static final String LOCK = "select 1 from tenants where tenant_id = $1 for no key update";

    private static final String END =
            "update overrides set ended_at = $2, ended_by = $3 where tenant_id = $1 and ended_at is null";

    private static final String ADD =
            """
            insert into overrides (tenant_id, agency_id, risk_level, probability, reason, author, decided_at, expires_on,
                                   computed_probability, computed_level)
            select tenant_id, agency_id, $2, $3, $4, $5, $6, $7, $8, $9 from tenants where tenant_id = $1
            """;

    private static final String EXPIRE =
            """
            update overrides o set ended_at = $1, ended_by = 'clock'
            from (select x.ctid from overrides x
                  join agencies a on a.agency_id = x.agency_id
                  where x.ended_at is null and x.expires_on < ($1 at time zone a.time_zone)::date
                  order by x.tenant_id limit $2
                  for no key update of x skip locked) due
            where o.ctid = due.ctid
            returning o.tenant_id, o.agency_id, o.risk_level, o.probability, o.reason, o.author, o.decided_at, o.expires_on
            """;

    private final Database database;

    Decisions(Database database) {
        this.database = database;
    }

    /** The one that was not withdrawn; it may have expired. */
    Mono<Decision> open(String tenantId) {
        return open(List.of(tenantId)).flatMap(all -> Mono.justOrEmpty(all.get(tenantId)));
    }

    /** By tenant. */
    Mono<Map<String, Decision>> open(Collection<String> tenantIds) {
        return database.query(
                        OPEN,
                        statement -> statement.bind(0, tenantIds.toArray(String[]::new)),
                        row -> Map.entry(get(row, "tenant_id", String.class), read(row)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In place of the one before. */
    Mono<Void> put(Connection connection, String tenantId, Decision decision, Judgement computed) {
        Long probability = decision.probability();
        return end(connection, tenantId, decision.author(), decision.decidedAt())
                .then(Database.update(connection, ADD, statement -> statement
                        .bind(0, tenantId)
                        .bind(1, decision.level().name())
                        .bind(
                                2,
                                Parameters.in(
                                        R2dbcType.DOUBLE, probability == null ? null : Shares.probability(probability)))
                        .bind(3, decision.reason())
                        .bind(4, decision.author())
                        .bind(5, decision.decidedAt())
                        .bind(6, decision.expiresOn())
                        .bind(7, Shares.probability(computed.blend().probability()))
                        .bind(8, computed.blend().level().name())))
                .then();
    }

    /** The one that was not withdrawn, with the tenant locked: nobody else decides until the transaction ends. */
    Mono<Optional<Decision>> locked(Connection connection, String tenantId) {
        return Database.rows(connection, LOCK, statement -> statement.bind(0, tenantId), row -> true)
                .then(Database.rows(
                                connection,
                                OPEN,
                                statement -> statement.bind(0, new String[] {tenantId}),
                                Decisions::read)
                        .next()
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()));
    }

    /** Ends some of those whose last day is over where the agency is. */
    Flux<Expired> expire(Connection connection, Instant now, int most) {
        return Database.rows(
                connection,
                EXPIRE,
                statement -> statement.bind(0, now).bind(1, most),
                row -> new Expired(
                        get(row, "tenant_id", String.class), get(row, "agency_id", String.class), read(row)));
    }

    /** A decision whose time is over. */
    record Expired(String tenantId, String agencyId, Decision decision) {}

    /** How many ended: 0 or 1. */
    Mono<Long> end(Connection connection, String tenantId, String author, Instant now) {
        return Database.rows(connection, LOCK, statement -> statement.bind(0, tenantId), row -> true)
                .then(Database.update(
                        connection,
                        END,
                        statement -> statement.bind(0, tenantId).bind(1, now).bind(2, author)));
    }

    private static Decision read(Row row) {
        Double probability = row.get("probability", Double.class);
        return new Decision(
                probability == null ? null : Shares.tenThousandths(probability),
                RiskLevel.valueOf(get(row, "risk_level", String.class)),
                get(row, "reason", String.class),
                get(row, "author", String.class),
                get(row, "decided_at", Instant.class),
                get(row, "expires_on", LocalDate.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
