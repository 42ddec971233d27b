package io.akig.scoring.portfolio;

import io.akig.kit.input.Language;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemTranslators;
import io.akig.kit.problem.ProblemWriter;
import io.akig.scoring.access.Asker;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Inputs;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.PredictionStore;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.Renderer;
import io.akig.scoring.score.ScoringMetrics;
import io.akig.scoring.score.ScoringMetrics.Stage;
import io.akig.scoring.score.ShadowScoring;
import io.akig.scoring.score.TenantNotFound;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Scores many tenants in chunks: one statement reads a chunk's ledgers, one stores its predictions, and only as many
 * chunks are in memory as the reader of the answer keeps up with. It neither asks nor fills the cache.
 */
final class ScoreMany {
    private static final int CHUNK = 250;
    // One chunk is read while another is scored or stored.
    private static final int AT_ONCE = 2;
    private static final Duration CHUNK_LIMIT = Duration.ofSeconds(30);

    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;
    private final PredictionStore store;
    private final ScoringMetrics metrics;
    private final Lines lines;
    private final Scheduler scoring;
    private final ShadowScoring shadow;

    ScoreMany(
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            PredictionStore store,
            ScoringMetrics metrics,
            Lines lines,
            Scheduler scoring,
            ShadowScoring shadow) {
        this.ledgers = ledgers;
        this.models = models;
        this.predictor = predictor;
        this.store = store;
        this.metrics = metrics;
        this.lines = lines;
        this.scoring = scoring;
        this.shadow = shadow;
    }

    /** The answer's lines, a chunk at a time. Fails as a whole only as long as nothing has been answered. */
    Flux<byte[]> lines(BatchRequest request, Asker asker, Language language) {
        return Flux.defer(() -> {
            ActiveModel model = models.require();
            return Flux.fromIterable(request.tenantIds())
                    .buffer(CHUNK)
                    .index()
                    .flatMapSequential(
                            chunk -> {
                                Mono<byte[]> scored = chunk(chunk.getT2(), request, asker, language, model);
                                return chunk.getT1() == 0
                                        ? scored
                                        : scored.onErrorResume(error -> Mono.just(lines.failed(chunk.getT2(), error)));
                            },
                            AT_ONCE,
                            1);
        });
    }

    private Mono<byte[]> chunk(
            List<String> ids, BatchRequest request, Asker asker, Language language, ActiveModel model) {
        Set<String> wellFormed =
                ids.stream().filter(Inputs::isTenantId).collect(Collectors.toCollection(LinkedHashSet::new));
        return metrics.timed(
                        Stage.LEDGER,
                        ledgers.readAll(wellFormed)
                                .filter(ledger -> asker.sees(ledger.agencyId()))
                                .collectList())
                // Hundreds of scores in a row would keep an event loop from its other requests.
                .publishOn(scoring)
                .flatMap(found -> predictAndStore(found, request, model))
                .publishOn(scoring)
                .doOnNext(predictions -> predictions.values().forEach(metrics::predicted))
                .map(predictions -> lines.of(ids, predictions, language))
                .timeout(CHUNK_LIMIT);
    }

    private Mono<Map<String, Prediction>> predictAndStore(
            List<TenantLedger> found, BatchRequest request, ActiveModel model) {
        Map<String, Prediction> predictions = predictAll(found, request, model);
        return metrics.timed(Stage.STORE, store.storeAll(List.copyOf(predictions.values())))
                .then(Mono.fromSupplier(() -> {
                    found.forEach(ledger ->
                            shadow.follow(ledger, Objects.requireNonNull(predictions.get(ledger.tenantId()))));
                    return predictions;
                }));
    }

    private Map<String, Prediction> predictAll(List<TenantLedger> found, BatchRequest request, ActiveModel model) {
        return found.stream()
                .map(ledger -> predictor.predict(ledger, request.asOf(), request.knownAt(), model))
                .collect(Collectors.toMap(Prediction::tenantId, prediction -> prediction));
    }

    /** Writes a chunk's lines. */
    static final class Lines {
        private final Renderer renderer;
        private final ProblemWriter problems;
        private final ProblemTranslators translators;

        Lines(Renderer renderer, ProblemWriter problems, ProblemTranslators translators) {
            this.renderer = renderer;
            this.problems = problems;
            this.translators = translators;
        }

        byte[] of(List<String> ids, Map<String, Prediction> predictions, Language language) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(ids.size() * 1024);
            for (String id : ids) {
                Prediction prediction = predictions.get(id);
                out.writeBytes(prediction == null ? missing(id) : renderer.render(prediction, language));
                out.write('\n');
            }
            return out.toByteArray();
        }

        byte[] failed(List<String> ids, Throwable error) {
            Problem problem = translators.translate(error);
            ByteArrayOutputStream out = new ByteArrayOutputStream(ids.size() * 256);
            for (String id : ids) {
                out.writeBytes(problems.writeLine("tenant_id", id, problem));
                out.write('\n');
            }
            return out.toByteArray();
        }

        private byte[] missing(String id) {
            Problem problem = Inputs.isTenantId(id)
                    ? new TenantNotFound(id).problem()
                    : Problem.invalid(List.of(Inputs.malformedTenantId()));
            return problems.writeLine("tenant_id", id, problem);
        }
    }
}
