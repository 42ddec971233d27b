package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.flight.SingleFlight;
import io.akig.kit.input.Language;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.ScoreCache.Lookup;
import io.akig.scoring.score.ScoringMetrics.Stage;
import java.time.Duration;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** One tenant's score: remembered if it may be, else computed once for all who ask, stored, and remembered. */
final class ScoreTenant {
    private final ScoreCache cache;
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;
    private final PredictionStore store;
    private final Renderer renderer;
    private final ScoringMetrics metrics;
    private final ShadowScoring shadow;
    private final Duration limit;
    private final SingleFlight<Flight, Answer> flights = new SingleFlight<>();

    ScoreTenant(Parts parts, Duration limit) {
        this.cache = parts.cache();
        this.ledgers = parts.ledgers();
        this.models = parts.models();
        this.predictor = parts.predictor();
        this.store = parts.store();
        this.renderer = parts.renderer();
        this.metrics = parts.metrics();
        this.shadow = parts.shadow();
        this.limit = limit;
    }

    /** The contract's JSON. Errors: {@link TenantNotFound}, no model, no database, a day that has not come. */
    Mono<byte[]> answer(Question question, Language language) {
        return Mono.defer(() -> {
            ActiveModel model = models.require();
            if (!question.isDefault()) {
                return flights.share(new Flight(question, model.version()), compute(question, Lookup.BYPASSED, model))
                        .map(answer -> answer.in(language));
            }
            return lookUp(question, language, model)
                    .flatMap(lookup -> lookup.json() != null
                            ? Mono.just(lookup.json())
                            : flights.share(new Flight(question, model.version()), compute(question, lookup, model))
                                    .map(answer -> answer.in(language)));
        });
    }

    /** Computed now, whatever is remembered or under way: those may have read the ledger before the caller wrote to it. */
    Mono<byte[]> recalculate(Question question, Language language) {
        return Mono.defer(() -> {
            ActiveModel model = models.require();
            Mono<Lookup> lookup = question.isDefault() ? lookUp(question, language, model) : Mono.just(Lookup.BYPASSED);
            return lookup.flatMap(found -> compute(question, found, model)).map(answer -> answer.in(language));
        });
    }

    void forget(String tenantId) {
        flights.forget(flight -> flight.question().tenantId().equals(tenantId));
    }

    void forgetAll() {
        flights.forget(flight -> true);
    }

    private Mono<Lookup> lookUp(Question question, Language language, ActiveModel model) {
        return metrics.timed(Stage.CACHE, cache.find(question.tenantId(), language, model.version()));
    }

    private Mono<Answer> compute(Question question, Lookup lookup, ActiveModel model) {
        Mono<Answer> work = metrics.timed(
                        Stage.LEDGER, ledgers.read(question.tenantId()).timeout(limit))
                .switchIfEmpty(Mono.error(() -> new TenantNotFound(question.tenantId())))
                .flatMap(ledger -> predict(question, ledger, model).flatMap(prediction -> metrics.timed(
                                Stage.STORE, store.store(prediction).timeout(limit))
                        .then(Mono.defer(() -> remember(ledger, prediction, lookup)))));
        return metrics.timedPrediction(work);
    }

    /**
     * On the thread that decoded the ledger: fold, forest and reasons take some tens of microseconds, a hop to another
     * scheduler costs about as much and would only queue the same work elsewhere.
     */
    private Mono<Prediction> predict(Question question, TenantLedger ledger, ActiveModel model) {
        return metrics.timed(
                Stage.SCORE,
                Mono.fromSupplier(() -> predictor.predict(ledger, question.asOf(), question.knownAt(), model)));
    }

    private Mono<Answer> remember(TenantLedger ledger, Prediction prediction, Lookup lookup) {
        metrics.predicted(prediction);
        shadow.follow(ledger, prediction);
        Answer answer = renderer.answer(prediction);
        return cache.put(ledger.tenantId(), lookup, answer, validUntil(ledger, prediction.viewpoint()))
                .thenReturn(answer);
    }

    /** Right until the agency's day ends, or a row that is recorded ahead of time comes into sight. */
    private static long validUntil(TenantLedger ledger, Viewpoint viewpoint) {
        LocalDate tomorrow = viewpoint.asOf().plusDays(1);
        long dayEnds = tomorrow.atStartOfDay(ledger.zone()).toInstant().toEpochMilli();
        return Math.min(dayEnds, ledger.changesAtMicros() / 1000);
    }

    /** What it is made of. */
    record Parts(
            ScoreCache cache,
            LedgerReader ledgers,
            ModelRegistry models,
            Predictor predictor,
            PredictionStore store,
            Renderer renderer,
            ScoringMetrics metrics,
            ShadowScoring shadow) {}

    /** Whoever asks after a switch of models never joins a computation by the old one. */
    private record Flight(Question question, String modelVersion) {}
}
