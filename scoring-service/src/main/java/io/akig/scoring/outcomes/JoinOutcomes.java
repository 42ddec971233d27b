package io.akig.scoring.outcomes;

import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.registry.ModelRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What one replica does now and then for all: find out what became of predictions, and count how they came true. */
final class JoinOutcomes {
    private static final Logger LOG = LoggerFactory.getLogger(JoinOutcomes.class);

    private final SweepOutcomes sweep;
    private final ComputeAccuracy accuracy;
    private final ModelRegistry models;
    private final OneReplica replicas;

    JoinOutcomes(SweepOutcomes sweep, ComputeAccuracy accuracy, ModelRegistry models, OneReplica replicas) {
        this.sweep = sweep;
        this.accuracy = accuracy;
        this.models = models;
        this.replicas = replicas;
    }

    /**
     * Nothing without a model: there is no grace to judge by, and the last figures stay.
     *
     * @param every how often it is done, by whichever replica
     */
    Mono<Void> run(Duration every) {
        // A little less, so that the replica whose turn it is again is not a moment too early.
        Duration atLeast = every.multipliedBy(9).dividedBy(10);
        return Mono.defer(() -> models.isAvailable() ? replicas.alone("outcomes", atLeast, now()) : Mono.empty());
    }

    Mono<Void> now() {
        return sweep.sweep()
                .zipWhen(tenants -> accuracy.compute())
                .doOnNext(done ->
                        LOG.info("searched {} tenants for outcomes, counted {} cohorts", done.getT1(), done.getT2()))
                .then();
    }
}
