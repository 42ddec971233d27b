package io.akig.scoring.events;

import io.akig.kit.database.Database;
import io.akig.kit.redis.RedisLink;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends what is in the outbox to a Redis Stream. The message only says that there is something to act on: if Redis loses it,
 * the row is still there and is sent again, each time after twice the wait.
 */
final class PublishScores {
    private static final int AT_ONCE = 500;
    /** Far more than consumers leave unread; those who fell further behind find the rows. */
    private static final long STREAM_LENGTH = 100_000;

    private static final String TAKE =
            """
            update score_events e
            set attempts = e.attempts + 1,
                publish_after = clock_timestamp() + least(interval '1 hour', interval '30 seconds' * 2 ^ least(e.attempts, 10))
            from (select tenant_id from score_events where publish_after <= clock_timestamp()
                  order by publish_after limit $1 for update skip locked) due
            where e.tenant_id = due.tenant_id
            returning e.tenant_id, e.agency_id, e.prediction_id
            """;

    private final Database database;
    private final RedisLink redis;
    private final String stream;

    PublishScores(Database database, RedisLink redis, String stream) {
        this.database = database;
        this.redis = redis;
        this.stream = stream;
    }

    /** Sends until nothing is due. Fails when Redis does not take it; nothing is then counted as sent. */
    Mono<Void> run() {
        return database.inTransaction(this::some)
                .repeat()
                .takeUntil(sent -> sent < AT_ONCE)
                .then();
    }

    private Mono<Integer> some(Connection connection) {
        return Database.rows(connection, TAKE, statement -> statement.bind(0, AT_ONCE), PublishScores::message)
                .collectList()
                .flatMap(this::send);
    }

    private Mono<Integer> send(List<Map<String, byte[]>> messages) {
        return messages.isEmpty()
                ? Mono.just(0)
                : redis.append(stream, STREAM_LENGTH, messages).thenReturn(messages.size());
    }

    private static Map<String, byte[]> message(Row row) {
        return Map.of(
                "tenant_id", text(row.get("tenant_id", String.class)),
                "agency_id", text(row.get("agency_id", String.class)),
                "prediction_id", text(row.get("prediction_id", UUID.class)));
    }

    private static byte[] text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}
