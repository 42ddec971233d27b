package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of channels. */
final class ChannelStore {
    static final String COLUMNS =
            """
            h.channel_id, h.agency_id, h.kind, h.target, h.language, h.secret, h.created_at, h.created_by, h.failing_since,
            h.disabled_at, h.disabled_reason
            """;

    // What was before it is in the inbox; who adds two at once is made to wait, so that none is too many.
    private static final String LOCK = "select 1 from agencies where agency_id = $1 for no key update";

    private static final String COUNT = "select count(*) from alert_channels where agency_id = $1";

    private static final String ADD =
            """
            insert into alert_channels (channel_id, agency_id, kind, target, language, secret, created_at, created_by, position)
            values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce((select sequence from alert_counters where agency_id = $2), 0))
            """;

    private static final String LIST = "select " + COLUMNS
            + " from alert_channels h where h.agency_id = $1 order by h.created_at desc, h.channel_id";

    private static final String ONE = "select " + COLUMNS + " from alert_channels h where h.channel_id = $1";

    private static final String LOCKED = ONE + " and h.agency_id = $2 for update";

    private static final String REMOVE = "delete from alert_channels where channel_id = $1";

    private static final String ENABLE =
            """
            update alert_channels set disabled_at = null, disabled_reason = null, failing_since = null, paused_until = null
             where channel_id = $1
            """;

    private static final String WELL =
            """
            update alert_channels set failing_since = null, paused_until = null
             where channel_id = $1 and failing_since is not null
            """;

    private static final String FAILING =
            """
            update alert_channels
               set failing_since = coalesce(failing_since, $2), paused_until = $2::timestamptz + $3 * interval '1 millisecond',
                   disabled_at = case when failing_since <= $4 then $2 else disabled_at end,
                   disabled_reason = case when failing_since <= $4 then $5 else disabled_reason end
             where channel_id = $1
            """;

    private static final String DISABLE =
            """
            update alert_channels set disabled_at = $2, disabled_reason = $3 where channel_id = $1 and disabled_at is null
            """;

    private ChannelStore() {}

    /** How many the agency has, which nobody changes meanwhile. */
    static Mono<Long> count(Connection connection, String agencyId) {
        return Database.rows(connection, LOCK, statement -> statement.bind(0, agencyId), row -> true)
                .then(Database.rows(
                                connection,
                                COUNT,
                                statement -> statement.bind(0, agencyId),
                                row -> get(row, "count", Long.class))
                        .single());
    }

    static Mono<Void> add(Connection connection, Channel channel) {
        return Database.update(connection, ADD, statement -> statement
                        .bind(0, channel.id())
                        .bind(1, channel.agencyId())
                        .bind(2, channel.kind().name())
                        .bind(3, channel.target())
                        .bind(4, channel.language().name())
                        .bind(5, Parameters.in(R2dbcType.VARCHAR, channel.secret()))
                        .bind(6, channel.createdAt())
                        .bind(7, channel.createdBy()))
                .then();
    }

    /** Newest first. */
    static Flux<Channel> list(Database database, String agencyId) {
        return database.query(LIST, statement -> statement.bind(0, agencyId), ChannelStore::read);
    }

    static Mono<Channel> one(Database database, UUID id) {
        return database.query(ONE, statement -> statement.bind(0, id), ChannelStore::read)
                .next();
    }

    static Mono<Channel> locked(Connection connection, UUID id, String agencyId) {
        return Database.rows(
                        connection, LOCKED, statement -> statement.bind(0, id).bind(1, agencyId), ChannelStore::read)
                .next();
    }

    static Mono<Void> remove(Connection connection, UUID id) {
        return Database.update(connection, REMOVE, statement -> statement.bind(0, id))
                .then();
    }

    /** It goes on where it had come to. */
    static Mono<Void> enable(Connection connection, UUID id) {
        return Database.update(connection, ENABLE, statement -> statement.bind(0, id))
                .then();
    }

    static Mono<Void> well(Connection connection, UUID id) {
        return Database.update(connection, WELL, statement -> statement.bind(0, id))
                .then();
    }

    /**
     * @param givenUp who has failed since then is switched off
     */
    static Mono<Void> failing(
            Connection connection, UUID id, Instant now, Duration pause, Instant givenUp, String why) {
        return Database.update(connection, FAILING, statement -> statement
                        .bind(0, id)
                        .bind(1, now)
                        .bind(2, pause.toMillis())
                        .bind(3, givenUp)
                        .bind(4, why))
                .then();
    }

    static Mono<Void> disable(Connection connection, UUID id, Instant now, String why) {
        return Database.update(
                        connection,
                        DISABLE,
                        statement -> statement.bind(0, id).bind(1, now).bind(2, why))
                .then();
    }

    static Channel read(Row row) {
        return new Channel(
                get(row, "channel_id", UUID.class),
                get(row, "agency_id", String.class),
                ChannelKind.valueOf(get(row, "kind", String.class)),
                get(row, "target", String.class),
                Language.valueOf(get(row, "language", String.class)),
                row.get("secret", String.class),
                get(row, "created_at", Instant.class),
                get(row, "created_by", String.class),
                row.get("failing_since", Instant.class),
                row.get("disabled_at", Instant.class),
                row.get("disabled_reason", String.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
