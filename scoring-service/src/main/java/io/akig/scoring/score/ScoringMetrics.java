package io.akig.scoring.score;

import io.akig.core.score.RiskLevel;
import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Counts and times predictions. */
public final class ScoringMetrics {
    private static final Duration[] BUCKETS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Timer prediction;
    // Found again by name and tags they would cost more than what they count.
    private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
    private final Map<Levelled, Counter> predictions = new ConcurrentHashMap<>();

    ScoringMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.prediction = timer(Metric.PREDICTION_DURATION, List.of());
        for (Stage stage : Stage.values()) {
            stages.put(stage, timer(stage));
        }
    }

    /** To be called once a prediction is stored. */
    public void predicted(Prediction stored) {
        predictions
                .computeIfAbsent(new Levelled(stored.level(), stored.modelVersion()), this::counter)
                .increment();
    }

    <T> Mono<T> timedPrediction(Mono<T> work) {
        return timed(prediction, work);
    }

    /** Times a stage from its subscription to its end. */
    public <T> Mono<T> timed(Stage stage, Mono<T> work) {
        return timed(Objects.requireNonNull(stages.get(stage)), work);
    }

    private <T> Mono<T> timed(Timer timer, Mono<T> work) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start(meters);
            return work.doOnTerminate(() -> sample.stop(timer));
        });
    }

    private Counter counter(Levelled levelled) {
        return Counter.builder(Metric.PREDICTIONS.meter())
                .description(Metric.PREDICTIONS.description())
                .tag("risk_level", levelled.level.name())
                .tag("model_version", levelled.modelVersion)
                .register(meters);
    }

    private Timer timer(Stage stage) {
        return timer(Metric.STAGE_DURATION, List.of(Tag.of("stage", stage.name().toLowerCase(Locale.ROOT))));
    }

    private Timer timer(Metric metric, List<Tag> tags) {
        return Timer.builder(metric.meter())
                .description(metric.description())
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private record Levelled(RiskLevel level, String modelVersion) {}

    /** The hops of a prediction. */
    public enum Stage {
        CACHE,
        LEDGER,
        SCORE,
        STORE
    }
}
