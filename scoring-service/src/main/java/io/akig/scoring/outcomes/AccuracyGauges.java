package io.akig.scoring.outcomes;

import io.akig.kit.metric.Metric;
import io.akig.scoring.outcomes.AccuracyStore.Figure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Shows the last realised accuracy on every replica, whichever computed it. */
final class AccuracyGauges {
    private static final Figure NONE = new Figure(Instant.EPOCH, ComputeAccuracy.DAYS, 0, 0);

    private final AccuracyStore store;
    private volatile Figure figure = NONE;

    AccuracyGauges(AccuracyStore store, MeterRegistry meters) {
        this.store = store;
        Gauge.builder(Metric.MODEL_ACCURACY.meter(), this, gauges -> gauges.figure.accuracy())
                .description(Metric.MODEL_ACCURACY.description())
                .register(meters);
        Gauge.builder(Metric.MODEL_ACCURACY_OUTCOMES.meter(), this, gauges -> gauges.figure.outcomes())
                .description(Metric.MODEL_ACCURACY_OUTCOMES.description())
                .register(meters);
    }

    Mono<Void> refresh() {
        return store.figure().doOnNext(last -> figure = last).then();
    }
}
