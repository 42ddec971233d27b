package io.akig.kit.metric;

/**
 * Every metric of our own, by the name a dashboard reads at {@code /actuator/prometheus}. A tenant is never a label: the
 * number of series must not grow with the number of tenants.
 */
public enum Metric {
    /** Counter {@code ml_predictions_total{risk_level,model_version}}: predictions computed and stored. */
    PREDICTIONS("ml.predictions", "Predictions computed and stored"),

    /** Histogram {@code ml_prediction_duration_seconds}: from the question to the stored prediction, cache hits excluded. */
    PREDICTION_DURATION("ml.prediction.duration", "Time from the question to the stored prediction"),

    /**
     * Gauge {@code ml_model_accuracy}: share of predictions that came true among those whose outcome matured within the
     * last 90 days; NaN as long as there is none.
     */
    MODEL_ACCURACY("ml.model.accuracy", "Realised accuracy on outcomes of the last 90 days"),

    /** Gauge {@code ml_model_accuracy_outcomes}: how many matured outcomes the accuracy rests on. */
    MODEL_ACCURACY_OUTCOMES("ml.model.accuracy.outcomes", "Matured outcomes behind the realised accuracy"),

    /** Histogram {@code scoring_stage_duration_seconds{stage}}: {@code cache}, {@code ledger}, {@code score}, {@code store}. */
    STAGE_DURATION("scoring.stage.duration", "Time spent in one stage of a prediction"),

    /** Counter {@code scoring_cache_lookups_total{outcome}}: {@code hit}, {@code miss}, or {@code bypass} without Redis. */
    CACHE_LOOKUPS("scoring.cache.lookups", "Lookups in the score cache"),

    /** Counter {@code scoring_cache_failures_total}: Redis commands that failed or took too long. */
    CACHE_FAILURES("scoring.cache.failures", "Redis commands that failed or took too long"),

    /** Info {@code scoring_model_info{version,sha256}}: 1 for the active model. */
    MODEL_INFO("scoring.model.info", "The active model"),

    /** Counter {@code scoring_model_refusals_total}: bundles that were to serve or to be tried and could not prove themselves. */
    MODEL_REFUSALS("scoring.model.refusals", "Bundles that were refused when they were loaded"),

    /** Counter {@code scoring_shadow_predictions_total{outcome}}: {@code stored}, {@code dropped} when behind, {@code failed}. */
    SHADOW_PREDICTIONS("scoring.shadow.predictions", "Predictions of the model on trial");

    private final String meter;
    private final String description;

    Metric(String meter, String description) {
        this.meter = meter;
        this.description = description;
    }

    /** The name as Micrometer wants it, dotted and without unit. */
    public String meter() {
        return meter;
    }

    public String description() {
        return description;
    }
}
