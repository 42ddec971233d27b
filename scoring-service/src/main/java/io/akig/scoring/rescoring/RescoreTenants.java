package io.akig.scoring.rescoring;

import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.events.ScoreEvents;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.ScoringMetrics;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes tenants from the queue, scores them as of today, and stores prediction and event: one transaction a chunk, so each
 * request is answered once, whatever is killed. Ledgers are read after the requests were taken, so they hold what the
 * requests are about.
 */
final class RescoreTenants {
    private static final Logger LOG = LoggerFactory.getLogger(RescoreTenants.class);
    private static final int AT_ONCE = 250;

    private final Database database;
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;
    private final Outcome outcome;
    private final Scheduler scoring;

    RescoreTenants(
            Database database,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            Outcome outcome,
            Scheduler scoring) {
        this.database = database;
        this.ledgers = ledgers;
        this.models = models;
        this.predictor = predictor;
        this.outcome = outcome;
        this.scoring = scoring;
    }

    /** Works until the queue is empty. Without a model the queue waits. */
    Mono<Void> run() {
        return Mono.defer(this::chunk)
                .repeat()
                .takeWhile(chunk -> !chunk.requests().isEmpty())
                .then();
    }

    private Mono<Chunk> chunk() {
        return models.isAvailable()
                ? database.inTransaction(this::rescore).doOnNext(this::done)
                : Mono.just(Chunk.NOTHING);
    }

    private Mono<Chunk> rescore(Connection connection) {
        return RescoreQueue.take(connection, AT_ONCE)
                .flatMap(requests -> requests.isEmpty()
                        ? Mono.just(Chunk.NOTHING)
                        : ledgers.readAll(requests)
                                .collectList()
                                .publishOn(scoring)
                                .map(found -> new Chunk(requests, predictAll(found)))
                                .flatMap(chunk -> outcome.write(connection, chunk.predictions())
                                        .thenReturn(chunk)));
    }

    private List<Prediction> predictAll(List<TenantLedger> found) {
        ActiveModel model = models.require();
        List<Prediction> predictions = new ArrayList<>(found.size());
        for (TenantLedger ledger : found) {
            try {
                predictions.add(predictor.predict(ledger, null, null, model));
            } catch (RuntimeException e) {
                // One ledger that cannot be scored must not keep the others from it; whoever asks for it is told why.
                LOG.warn("cannot score tenant {} after its ledger changed", ledger.tenantId(), e);
            }
        }
        return predictions;
    }

    private void done(Chunk chunk) {
        chunk.predictions().forEach(outcome.metrics()::predicted);
        if (!chunk.predictions().isEmpty()) {
            outcome.events().added();
        }
    }

    /** Where predictions go, who is told, and where they are counted. */
    record Outcome(PredictionStore store, ScoreEvents events, ScoringMetrics metrics) {
        Mono<Void> write(Connection connection, List<Prediction> predictions) {
            return predictions.isEmpty()
                    ? Mono.empty()
                    : store.storeAll(connection, predictions).then(events.add(connection, predictions));
        }
    }

    private record Chunk(List<String> requests, List<Prediction> predictions) {
        static final Chunk NOTHING = new Chunk(List.of(), List.of());
    }
}
