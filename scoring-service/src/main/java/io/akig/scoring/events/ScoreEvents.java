package io.akig.scoring.events;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.scoring.score.Prediction;
import io.r2dbc.spi.Connection;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;

/**
 * The outbox of scores. An event becomes a row in the transaction that stores its prediction, so that there is never one
 * without the other, and stays until whoever acts on it deletes the row.
 */
public final class ScoreEvents {
    /** Of one tenant only the newest counts: it replaces what has not been acted on. */
    private static final String ADD =
            """
            insert into score_events as known (tenant_id, agency_id, prediction_id, calculated_at, ledger_revision)
            select t, a, i, timestamptz 'epoch' + c * interval '1 microsecond', r
            from unnest($1::text[], $2::text[], $3::uuid[], $4::bigint[], $5::bigint[]) as e (t, a, i, c, r)
            order by t
            on conflict (tenant_id) do update
            set agency_id = excluded.agency_id, prediction_id = excluded.prediction_id,
                calculated_at = excluded.calculated_at, ledger_revision = excluded.ledger_revision,
                publish_after = clock_timestamp(), attempts = 0
            where (known.ledger_revision, known.calculated_at) <= (excluded.ledger_revision, excluded.calculated_at)
            """;

    private final Recurring publishing;

    ScoreEvents(Recurring publishing) {
        this.publishing = publishing;
    }

    /** Within the transaction that stores the predictions, at most one of each tenant. */
    public Mono<Void> add(Connection connection, Collection<Prediction> predictions) {
        return Database.update(connection, ADD, statement -> statement
                        .bind(0, column(predictions, String[]::new, Prediction::tenantId))
                        .bind(1, column(predictions, String[]::new, Prediction::agencyId))
                        .bind(2, column(predictions, UUID[]::new, Prediction::id))
                        .bind(3, column(predictions, Long[]::new, p -> Viewpoint.micros(p.calculatedAt())))
                        .bind(4, column(predictions, Long[]::new, p -> p.viewpoint()
                                .revision())))
                .then();
    }

    /** Called after the commit: they need not wait for the next look. */
    public void added() {
        publishing.hurry();
    }

    private static <T> T[] column(
            Collection<Prediction> predictions, IntFunction<T[]> array, Function<Prediction, T> value) {
        return predictions.stream().map(value).toArray(array);
    }
}
