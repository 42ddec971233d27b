package io.akig.scoring.outcomes;

import io.akig.kit.metric.Metric;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows the last drift report on the serving model, on every replica. What follows the calendar has no threshold. */
final class DriftGauges {
    private final DriftStore store;
    private final ModelRegistry models;
    private final MultiGauge psi;
    private final MultiGauge threshold;
    private final MultiGauge missing;
    private final MultiGauge outOfRange;

    DriftGauges(DriftStore store, ModelRegistry models, MeterRegistry meters) {
        this.store = store;
        this.models = models;
        psi = gauge(Metric.DRIFT_PSI, meters);
        threshold = gauge(Metric.DRIFT_THRESHOLD, meters);
        missing = gauge(Metric.MISSING_RATIO, meters);
        outOfRange = gauge(Metric.OUT_OF_RANGE_RATIO, meters);
    }

    Mono<Void> refresh() {
        return Mono.defer(() -> models.isAvailable()
                ? store.latest(models.require().version()).doOnNext(this::show).then()
                : Mono.empty());
    }

    private void show(DriftReport report) {
        List<FeatureDrift> features = report.features();
        psi.register(rows(features, FeatureDrift::psi), true);
        threshold.register(rows(features, f -> f.state() == FeatureDrift.State.SEASONAL ? null : f.threshold()), true);
        missing.register(rows(features, FeatureDrift::missingRatio), true);
        outOfRange.register(rows(features, FeatureDrift::outOfRangeRatio), true);
    }

    private static List<MultiGauge.Row<?>> rows(
            List<FeatureDrift> features, Function<FeatureDrift, @Nullable Double> value) {
        return features.stream()
                .filter(feature -> value.apply(feature) != null)
                .<MultiGauge.Row<?>>map(feature ->
                        MultiGauge.Row.of(Tags.of("feature", feature.feature()), number(value.apply(feature))))
                .toList();
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static MultiGauge gauge(Metric metric, MeterRegistry meters) {
        return MultiGauge.builder(metric.meter())
                .description(metric.description())
                .register(meters);
    }
}
