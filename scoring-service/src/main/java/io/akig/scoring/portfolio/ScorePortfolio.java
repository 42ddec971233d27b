package io.akig.scoring.portfolio;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.events.ScoreEvents;
import io.akig.scoring.portfolio.RunStore.Progress;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.ScoringMetrics;
import io.akig.scoring.score.ScoringMetrics.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Scores the tenants of a run from where it stands, by id, a chunk at a time. A few chunks are in memory, whatever the size
 * of the portfolio: one is being stored while the next ones are read and scored. Chunks are committed in order, each with
 * the run's progress in one transaction.
 */
final class ScorePortfolio {
    private static final Logger LOG = LoggerFactory.getLogger(ScorePortfolio.class);
    // Enough that one is being read and one scored while another that is ready waits for the one that is being stored.
    private static final int AHEAD = 4;

    private final RunStore runs;
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;
    private final Writing writing;
    private final Scheduler scoring;
    private final int chunkSize;

    ScorePortfolio(
            RunStore runs,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            Writing writing,
            Scheduler scoring,
            int chunkSize) {
        this.runs = runs;
        this.ledgers = ledgers;
        this.models = models;
        this.predictor = predictor;
        this.writing = writing;
        this.scoring = scoring;
        this.chunkSize = chunkSize;
    }

    /** Completes when the last tenant's prediction is committed. Fails with {@link RunStore.LeaseLost}, among others. */
    Mono<Void> score(PortfolioRun run, UUID owner, Duration lease) {
        return Mono.defer(() -> {
            Map<RiskLevel, Long> levels = new EnumMap<>(RiskLevel.class);
            run.levels().forEach((level, count) -> levels.put(RiskLevel.valueOf(level), count));
            return pages(run)
                    .flatMapSequential(ids -> chunk(ids, run), AHEAD, 1)
                    .concatMap(chunk -> commit(chunk, levels, run, owner, lease), 0)
                    .then();
        });
    }

    private Flux<List<String>> pages(PortfolioRun run) {
        String first = run.lastTenantId() == null ? "" : run.lastTenantId();
        return runs.page(run.agencyId(), first, chunkSize)
                .expand(page -> page.size() < chunkSize
                        ? Mono.empty()
                        : runs.page(run.agencyId(), page.get(page.size() - 1), chunkSize))
                .filter(page -> !page.isEmpty());
    }

    private Mono<Chunk> chunk(List<String> ids, PortfolioRun run) {
        return writing.metrics()
                .timed(Stage.LEDGER, ledgers.readAll(ids).collectList())
                .publishOn(scoring)
                .map(found -> new Chunk(ids, predictAll(found, run)));
    }

    private List<Prediction> predictAll(List<TenantLedger> found, PortfolioRun run) {
        ActiveModel model = models.require();
        List<Prediction> predictions = new ArrayList<>(found.size());
        for (TenantLedger ledger : found) {
            LocalDate asOf = run.requestedAt().atZone(ledger.zone()).toLocalDate();
            try {
                predictions.add(predictor.predict(ledger, asOf, null, model));
            } catch (RuntimeException e) {
                // One ledger that cannot be scored must not keep the others from it.
                LOG.warn("run {} cannot score tenant {}", run.id(), ledger.tenantId(), e);
            }
        }
        return predictions;
    }

    private Mono<Void> commit(Chunk chunk, Map<RiskLevel, Long> levels, PortfolioRun run, UUID owner, Duration lease) {
        chunk.predictions().forEach(prediction -> levels.merge(prediction.level(), 1L, Long::sum));
        Progress progress = chunk.progress(levels);
        Mono<Boolean> written = writing.database()
                .inTransaction(connection -> runs.progress(connection, run.id(), owner, progress, lease)
                        .then(writing.store().storeAll(connection, chunk.predictions(), run.id()))
                        .then(writing.events().add(connection, chunk.predictions()))
                        .thenReturn(true));
        return writing.metrics()
                .timed(Stage.STORE, written)
                .doOnNext(done -> {
                    chunk.predictions().forEach(writing.metrics()::predicted);
                    writing.events().added();
                })
                .then();
    }

    /** Where predictions go, and where they are counted. */
    record Writing(Database database, PredictionStore store, ScoreEvents events, ScoringMetrics metrics) {}

    private record Chunk(List<String> ids, List<Prediction> predictions) {
        Progress progress(Map<RiskLevel, Long> levels) {
            Map<String, Long> byName = levels.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
            return new Progress(ids.get(ids.size() - 1), ids.size(), ids.size() - predictions.size(), byName);
        }
    }
}
