package io.akig.scoring.outcomes;

import io.akig.kit.metric.Metric;
import io.akig.scoring.outcomes.AccuracyStore.Calibration;
import io.akig.scoring.outcomes.AccuracyStore.Figure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;
import reactor.core.publisher.Mono;

/** Shows the last realised accuracy and calibration on every replica, whichever computed them. */
final class AccuracyGauges {
    private static final Figure NONE = new Figure(Instant.EPOCH, ComputeAccuracy.DAYS, 0, 0);
    private static final int MONTHS = 3;

    private final AccuracyStore store;
    private volatile Figure figure = NONE;
    private volatile Calibration calibration = Calibration.NONE;

    AccuracyGauges(AccuracyStore store, MeterRegistry meters) {
        this.store = store;
        register(meters, Metric.MODEL_ACCURACY, gauges -> gauges.figure.accuracy());
        register(meters, Metric.MODEL_ACCURACY_OUTCOMES, gauges -> gauges.figure.outcomes());
        register(meters, Metric.CALIBRATION_GAP, gauges -> gauges.calibration.gap());
        register(meters, Metric.CALIBRATION_ERROR, gauges -> gauges.calibration.error());
    }

    private void register(MeterRegistry meters, Metric metric, ToDoubleFunction<AccuracyGauges> value) {
        Gauge.builder(metric.meter(), this, value)
                .description(metric.description())
                .register(meters);
    }

    Mono<Void> refresh() {
        return store.figure()
                .doOnNext(last -> figure = last)
                .flatMap(last -> store.calibration(firstMonth(last)).defaultIfEmpty(Calibration.NONE))
                .doOnNext(last -> calibration = last)
                .then();
    }

    private static LocalDate firstMonth(Figure last) {
        return LocalDate.ofInstant(last.computedAt(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .minusMonths(MONTHS);
    }
}
