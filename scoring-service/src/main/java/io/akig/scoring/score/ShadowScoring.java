package io.akig.scoring.score;

import io.akig.kit.flight.Together;
import io.akig.kit.flight.TooMuchWaits;
import io.akig.kit.ledger.TenantLedger;
import io.akig.kit.metric.Metric;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.PredictionStore.Shadow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Puts to the model on trial what the active one has just answered: the same ledger from the same viewpoint, on a thread of
 * its own. Nobody waits for it, and nothing it says is shown. What it cannot keep up with is dropped and counted.
 */
public final class ShadowScoring {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowScoring.class);
    private static final int GROUP_SIZE = 250;

    private final ModelRegistry models;
    private final PredictionStore store;
    private final Scheduler thread;
    private final Duration limit;
    private final Together<Answered, Void> groups;
    private final Counter stored;
    private final Counter dropped;
    private final Counter failed;
    private volatile boolean failing;

    ShadowScoring(
            ModelRegistry models,
            PredictionStore store,
            Scheduler thread,
            ScoreSettings settings,
            MeterRegistry meters) {
        this.models = models;
        this.store = store;
        this.thread = thread;
        this.limit = settings.databaseLimit();
        this.groups = Together.doing(settings.shadowCapacity(), GROUP_SIZE, 1, limit.multipliedBy(2), this::repeat);
        this.stored = counter(meters, "stored");
        this.dropped = counter(meters, "dropped");
        this.failed = counter(meters, "failed");
    }

    /** To be called once the answer is stored; returns at once. */
    public void follow(TenantLedger ledger, Prediction answer) {
        if (models.onTrial() == null) {
            return;
        }
        var unused = groups.add(new Answered(ledger, answer)).subscribe(nothing -> {}, this::notRepeated);
    }

    private Mono<Void> repeat(List<Answered> group) {
        return Mono.fromCallable(() -> repeated(group))
                .subscribeOn(thread)
                .filter(shadows -> !shadows.isEmpty())
                .flatMap(shadows -> store.storeShadows(shadows).timeout(limit).doOnSuccess(done -> {
                    failing = false;
                    stored.increment(shadows.size());
                }))
                .doOnError(error -> failed(group.size(), error));
    }

    private List<Shadow> repeated(List<Answered> group) {
        ActiveModel model = models.onTrial();
        if (model == null) {
            return List.of();
        }
        return group.stream()
                // Just made active, it would be compared with itself.
                .filter(answered -> !answered.answer().modelVersion().equals(model.version()))
                .map(answered -> new Shadow(
                        Predictor.shadow(answered.answer(), answered.ledger(), model.scorer()),
                        answered.answer().id()))
                .toList();
    }

    private void failed(int size, Throwable error) {
        failed.increment(size);
        if (!failing) {
            failing = true;
            LOG.warn("what the model on trial says cannot be stored: {}", error.toString());
        }
    }

    private void notRepeated(Throwable error) {
        if (error instanceof TooMuchWaits) {
            dropped.increment();
        }
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(Metric.SHADOW_PREDICTIONS.meter())
                .description(Metric.SHADOW_PREDICTIONS.description())
                .tag("outcome", outcome)
                .register(meters);
    }

    private record Answered(TenantLedger ledger, Prediction answer) {}
}
