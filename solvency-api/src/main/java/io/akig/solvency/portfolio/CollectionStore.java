package io.akig.solvency.portfolio;

import io.akig.kit.database.Database;
import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.portfolio.Contribution.Sums;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of what was collected. */
final class CollectionStore {
    private static final String BEHIND =
            """
            select t.tenant_id from tenants t left join tenant_collections c on c.tenant_id = t.tenant_id
            where c.tenant_id is null or c.ledger_revision <> t.ledger_revision or c.stale_at <= $1
            limit $2
            """;

    // Replicas take turns: each takes out what the other put in.
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('akig_collections', 0))";

    private static final String KNOWN =
            """
            select tenant_id, ledger_revision, grace_days, stale_at, due_days, rents, charged_minor, paid_minor, on_time_minor
            from tenant_collections where tenant_id = any($1)
            """;

    private static final String PUT =
            """
            insert into tenant_collections (tenant_id, agency_id, ledger_revision, grace_days, stale_at, due_days, rents,
                                            charged_minor, paid_minor, on_time_minor)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
            where exists (select from tenants where tenant_id = $1)
            on conflict (tenant_id) do update
            set ledger_revision = excluded.ledger_revision, grace_days = excluded.grace_days, stale_at = excluded.stale_at,
                due_days = excluded.due_days, rents = excluded.rents, charged_minor = excluded.charged_minor,
                paid_minor = excluded.paid_minor, on_time_minor = excluded.on_time_minor
            """;

    private static final String ADD =
            """
            insert into collection_days as sums
            select $1, date '1970-01-01' + due_day, rents, charged, paid, on_time
            from unnest($2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
                as added (due_day, rents, charged, paid, on_time)
            order by due_day
            on conflict (agency_id, due_date) do update
            set rents = sums.rents + excluded.rents, charged_minor = sums.charged_minor + excluded.charged_minor,
                paid_minor = sums.paid_minor + excluded.paid_minor, on_time_minor = sums.on_time_minor + excluded.on_time_minor
            """;

    private static final String AGENCY_STALE =
            "update tenant_collections set stale_at = '1970-01-01Z' where agency_id = $1";

    private final Database database;

    CollectionStore(Database database) {
        this.database = database;
    }

    /** What was stored of a tenant, and of which ledger. */
    record Known(long revision, int graceDays, @Nullable Instant staleAt, Contribution contribution) {}

    /** Tenants whose part is not that of their ledger as it is now. */
    Flux<String> behind(Instant now, int most) {
        return database.query(
                BEHIND,
                statement -> statement.bind(0, now).bind(1, most),
                row -> Objects.requireNonNull(row.get(0, String.class)));
    }

    static Mono<Void> turn(Connection connection) {
        return Database.rows(connection, TURN, none -> {}, row -> true).then();
    }

    static Mono<Map<String, Known>> known(Connection connection, Collection<String> tenantIds) {
        return Database.rows(
                        connection,
                        KNOWN,
                        statement -> statement.bind(0, tenantIds.toArray(String[]::new)),
                        row -> Map.entry(Objects.requireNonNull(row.get("tenant_id", String.class)), known(row)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In place of what was stored; nothing for a tenant who is gone meanwhile. */
    static Mono<Boolean> put(Connection connection, TenantLedger ledger, int graceDays, Contribution contribution) {
        OffsetDateTime staleAt = ledger.changesAtMicros() == Long.MAX_VALUE
                ? null
                : Instant.EPOCH
                        .plus(ledger.changesAtMicros(), ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC);
        return Database.update(connection, PUT, statement -> statement
                        .bind(0, ledger.tenantId())
                        .bind(1, ledger.agencyId())
                        .bind(2, ledger.revision())
                        .bind(3, graceDays)
                        .bind(4, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, staleAt))
                        .bind(5, contribution.dueDays())
                        .bind(6, contribution.column(Sums::rents))
                        .bind(7, contribution.column(Sums::charged))
                        .bind(8, contribution.column(Sums::paid))
                        .bind(9, contribution.column(Sums::onTime)))
                .map(rows -> rows > 0);
    }

    /** To the sums of an agency. */
    static Mono<Void> add(Connection connection, String agency, Contribution difference) {
        return Database.update(connection, ADD, statement -> statement
                        .bind(0, agency)
                        .bind(1, difference.dueDays())
                        .bind(2, difference.column(Sums::rents))
                        .bind(3, difference.column(Sums::charged))
                        .bind(4, difference.column(Sums::paid))
                        .bind(5, difference.column(Sums::onTime)))
                .then();
    }

    /** All of an agency's tenants are to be folded again. */
    static Mono<Void> agencyStale(Connection connection, String agency) {
        return Database.update(connection, AGENCY_STALE, statement -> statement.bind(0, agency))
                .then();
    }

    private static Known known(Row row) {
        return new Known(
                Objects.requireNonNull(row.get("ledger_revision", Long.class)),
                Objects.requireNonNull(row.get("grace_days", Integer.class)),
                row.get("stale_at", Instant.class),
                Contribution.of(
                        Objects.requireNonNull(row.get("due_days", Integer[].class)),
                        longs(row, "rents"),
                        longs(row, "charged_minor"),
                        longs(row, "paid_minor"),
                        longs(row, "on_time_minor")));
    }

    private static Long[] longs(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Long[].class));
    }
}
