package io.akig.scoring.score;

import io.akig.kit.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Past predictions of a tenant. */
final class PredictionHistory {
    private final Database database;

    PredictionHistory(Database database) {
        this.database = database;
    }

    /** Newest first, older than the cursor. Fails with {@link TenantNotFound}. */
    Mono<List<Prediction>> page(String tenantId, Cursor before, int limit) {
        return database.query(
                        PredictionSql.HISTORY,
                        statement -> statement
                                .bind(0, tenantId)
                                .bind(1, before.calculatedAt())
                                .bind(2, before.id())
                                .bind(3, limit),
                        row -> Optional.ofNullable(row.get("prediction_id", UUID.class))
                                .map(id -> PredictionRow.read(row, id)))
                .collectList()
                .flatMap(rows -> rows.isEmpty()
                        ? Mono.error(new TenantNotFound(tenantId))
                        : Mono.just(rows.stream().flatMap(Optional::stream).toList()));
    }

    /** A place in the history: predictions before it are older, or as old and of a lower id. */
    record Cursor(Instant calculatedAt, UUID id) {
        static final Cursor NEWEST = new Cursor(Instant.parse("2999-12-31T00:00:00Z"), new UUID(-1, -1));

        static Cursor of(Prediction last) {
            return new Cursor(last.calculatedAt(), last.id());
        }

        /** Everything that was calculated earlier than that moment. */
        static Cursor before(Instant time) {
            return new Cursor(time, new UUID(0, 0));
        }
    }
}
