package io.akig.solvency.alerts;

import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;

/** Measures how long alerts take from their change to the sessions. */
final class DeliveryTime {
    private final Timer timer;
    private final Clock clock;

    DeliveryTime(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder(Metric.ALERT_DELIVERY.meter())
                .description(Metric.ALERT_DELIVERY.description())
                .publishPercentileHistogram()
                .register(meters);
    }

    void delivered(ToldChange change) {
        Duration taken = Duration.between(change.at(), clock.instant());
        // Clocks of two replicas differ by a little.
        timer.record(taken.isNegative() ? Duration.ZERO : taken);
    }
}
