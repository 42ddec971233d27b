package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of what is to be sent. Times are the database's, which all replicas share. */
final class Deliveries {
    /** Webhooks tell of everything at once; mails of what is new or grew worse, with the others that wait. */
    private static final String QUEUE =
            """
            with behind as (
                select h.channel_id, h.agency_id, h.kind, h.position, least(k.sequence, h.position + 500) as reached
                  from alert_channels h join alert_counters k on k.agency_id = h.agency_id
                 where h.kind = any($1) and h.disabled_at is null and k.sequence > h.position
                 order by h.channel_id limit 100 for update of h skip locked),
            queued as (
                insert into alert_deliveries (channel_id, agency_id, sequence, next_attempt_at)
                select b.channel_id, b.agency_id, c.sequence,
                       case b.kind when 'WEBHOOK' then clock_timestamp() else coalesce(
                           (select min(d.next_attempt_at) from alert_deliveries d
                             where d.channel_id = b.channel_id and d.state = 'PENDING'
                               and d.attempts = 0 and d.next_attempt_at > clock_timestamp()),
                           clock_timestamp() + $2 * interval '1 millisecond') end
                  from behind b
                  join alert_changes c on c.agency_id = b.agency_id and c.sequence > b.position and c.sequence <= b.reached
                 where b.kind = 'WEBHOOK' or c.change in ('OPENED', 'ESCALATED')
                on conflict do nothing)
            update alert_channels h set position = b.reached from behind b where h.channel_id = b.channel_id
            """;

    /**
     * Who takes them has some time to send them; should that one die, another one tries then. A channel that fails is tried
     * with one at a time, never the same one first.
     */
    private static final String TAKE =
            """
            with due as (
                select d.channel_id, d.sequence
                  from alert_channels h
                 cross join lateral (
                    select channel_id, sequence from alert_deliveries
                     where channel_id = h.channel_id and state = 'PENDING' and next_attempt_at <= clock_timestamp()
                     order by attempts, sequence
                     limit case when h.kind = 'WEBHOOK' and h.failing_since is not null then 1 else $2 end
                       for update skip locked) d
                 where h.kind = $1 and h.disabled_at is null
                   and (h.paused_until is null or h.paused_until <= clock_timestamp())
                 limit $3),
            taken as (
                update alert_deliveries d
                   set attempts = d.attempts + 1, next_attempt_at = clock_timestamp() + $4 * interval '1 millisecond'
                  from due where d.channel_id = due.channel_id and d.sequence = due.sequence
                returning d.channel_id, d.agency_id, d.sequence, d.attempts, d.created_at as queued_at)
            select t.attempts, t.queued_at, c.sequence, c.change, c.changed_at, c.actor_name, c.comment,
                   c.alert::text as alert, n.full_name,
            """
                    + ChannelStore.COLUMNS
                    + """
              from taken t
              join alert_channels h on h.channel_id = t.channel_id
              join alert_changes c on c.agency_id = t.agency_id and c.sequence = t.sequence
              left join tenants n on n.tenant_id = c.alert ->> 'tenant_id'
             order by t.channel_id, c.sequence
            """;

    private static final String FINISH =
            """
            update alert_deliveries set state = $3, finished_at = clock_timestamp(), last_status = $4, last_error = $5
             where channel_id = $1 and sequence = any($2) and state = 'PENDING'
            """;

    private static final String AGAIN =
            """
            update alert_deliveries
               set next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond', last_status = $4, last_error = $5
             where channel_id = $1 and sequence = any($2) and state = 'PENDING'
            """;

    private static final String LAST =
            """
            select sequence, state, created_at, attempts, next_attempt_at, finished_at, last_status, last_error
              from alert_deliveries where channel_id = $1 order by sequence desc limit $2
            """;

    private static final String FORGET =
            """
            delete from alert_deliveries where (channel_id, sequence) in (
                select channel_id, sequence from alert_deliveries
                 where state <> 'PENDING' and finished_at < clock_timestamp() - $1 * interval '1 millisecond' limit 1000)
            """;

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    /**
     * Something to be sent.
     *
     * @param attempts this one included
     */
    record Due(Channel channel, ToldChange change, int attempts, Instant queuedAt) {
        private static Due read(Row row) {
            return new Due(
                    ChannelStore.read(row),
                    ChangeLog.told(row),
                    Objects.requireNonNull(row.get("attempts", Integer.class)),
                    Objects.requireNonNull(row.get("queued_at", Instant.class)));
        }
    }

    /** As an administrator reads it. */
    record Listed(
            long sequence,
            String state,
            Instant createdAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable Instant finishedAt,
            @Nullable Integer lastStatus,
            @Nullable String lastError) {}

    /** Makes deliveries of what is new for channels of these kinds; of how many channels. */
    Mono<Long> queue(Set<ChannelKind> kinds, Duration mailsGather) {
        return database.update(QUEUE, statement -> statement
                .bind(0, kinds.stream().map(Enum::name).toArray(String[]::new))
                .bind(1, mailsGather.toMillis()));
    }

    /** In the order of channel and sequence. */
    Flux<Due> take(ChannelKind kind, int ofOneChannel, int most, Duration lease) {
        return database.query(
                TAKE,
                statement -> statement
                        .bind(0, kind.name())
                        .bind(1, ofOneChannel)
                        .bind(2, most)
                        .bind(3, lease.toMillis()),
                Due::read);
    }

    static Mono<Void> finish(Connection connection, UUID channelId, Long[] sequences, boolean delivered, Sent sent) {
        return Database.update(connection, FINISH, statement -> statement
                        .bind(0, channelId)
                        .bind(1, sequences)
                        .bind(2, delivered ? "DELIVERED" : "FAILED")
                        .bind(3, Parameters.in(R2dbcType.INTEGER, sent.status()))
                        .bind(4, Parameters.in(R2dbcType.VARCHAR, sent.error())))
                .then();
    }

    static Mono<Void> again(Connection connection, UUID channelId, Long[] sequences, Duration in, Sent sent) {
        return Database.update(connection, AGAIN, statement -> statement
                        .bind(0, channelId)
                        .bind(1, sequences)
                        .bind(2, in.toMillis())
                        .bind(3, Parameters.in(R2dbcType.INTEGER, sent.status()))
                        .bind(4, Parameters.in(R2dbcType.VARCHAR, sent.error())))
                .then();
    }

    /** Newest first. */
    Mono<List<Listed>> last(UUID channelId, int most) {
        return database.query(LAST, statement -> statement.bind(0, channelId).bind(1, most), Deliveries::listed)
                .collectList();
    }

    /** Those that are over for so long. */
    Mono<Void> forget(Duration keep) {
        return database.update(FORGET, statement -> statement.bind(0, keep.toMillis()))
                .repeat()
                .takeUntil(gone -> gone < 1000)
                .then();
    }

    private static Listed listed(Row row) {
        return new Listed(
                Objects.requireNonNull(row.get("sequence", Long.class)),
                Objects.requireNonNull(row.get("state", String.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("attempts", Integer.class)),
                Objects.requireNonNull(row.get("next_attempt_at", Instant.class)),
                row.get("finished_at", Instant.class),
                row.get("last_status", Integer.class),
                row.get("last_error", String.class));
    }
}
