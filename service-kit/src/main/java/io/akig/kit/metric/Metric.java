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
     * Gauge {@code ml_model_accuracy}: of the charges whose grace ended in the last 90 days, the share whose last prediction
     * from before the due date was right, a probability of 0.5 or more calling it on time; NaN as long as there is none.
     */
    MODEL_ACCURACY("ml.model.accuracy", "Realised accuracy on outcomes of the last 90 days"),

    /** Gauge {@code ml_model_accuracy_outcomes}: how many matured outcomes the accuracy rests on. */
    MODEL_ACCURACY_OUTCOMES("ml.model.accuracy.outcomes", "Matured outcomes behind the realised accuracy"),

    /**
     * Gauge {@code ml_model_calibration_gap}: over the rents due this month and in the three before it that are decided, the mean
     * probability less the share that was on time; NaN as long as there is none.
     */
    CALIBRATION_GAP("ml.model.calibration.gap", "Mean probability less the share that came true, last months"),

    /** Gauge {@code ml_model_calibration_error}: of the same rents, the mean distance of the two over the bins of a month. */
    CALIBRATION_ERROR("ml.model.calibration.error", "Expected calibration error of the last months"),

    /** Histogram {@code scoring_stage_duration_seconds{stage}}: {@code cache}, {@code ledger}, {@code score}, {@code store}. */
    STAGE_DURATION("scoring.stage.duration", "Time spent in one stage of a prediction"),

    /** Counter {@code scoring_cache_lookups_total{outcome}}: {@code hit}, {@code miss}, or {@code bypass} without Redis. */
    CACHE_LOOKUPS("scoring.cache.lookups", "Lookups in the score cache"),

    /** Counter {@code scoring_cache_failures_total}: Redis commands that failed or took too long. */
    CACHE_FAILURES("scoring.cache.failures", "Redis commands that failed or took too long"),

    /** Gauge {@code scoring_drift_psi{feature}}: how far recent predictions are from what the model was trained on. */
    DRIFT_PSI("scoring.drift.psi", "Population stability index of a feature"),

    /** Gauge {@code scoring_drift_threshold{feature}}: the PSI that chance alone hardly reaches; none for the calendar's. */
    DRIFT_THRESHOLD("scoring.drift.threshold", "Population stability index beyond which a feature has drifted"),

    /** Gauge {@code scoring_missing_ratio{feature}}: share of recent predictions in which the feature was missing. */
    MISSING_RATIO("scoring.missing.ratio", "Share of predictions without the feature"),

    /** Gauge {@code scoring_out_of_range_ratio{feature}}: share of values outside what training saw. */
    OUT_OF_RANGE_RATIO("scoring.out.of.range.ratio", "Share of values outside what training saw"),

    /** Info {@code scoring_model_info{version,sha256}}: 1 for the active model. */
    MODEL_INFO("scoring.model.info", "The active model"),

    /** Counter {@code scoring_model_refusals_total}: bundles that were to serve or to be tried and could not prove themselves. */
    MODEL_REFUSALS("scoring.model.refusals", "Bundles that were refused when they were loaded"),

    /**
     * Counter {@code solvency_fallbacks_total{why,used}}: blended answers that had to do without a fresh one of the model. Why:
     * {@code unknown}, {@code unavailable}, {@code timeout}, {@code circuit_open}, {@code busy}, {@code not_understood};
     * used instead: {@code stored}, its last answer, or {@code rules} alone.
     */
    FALLBACKS("solvency.fallbacks", "Blended answers without a fresh one of the model"),

    /**
     * Counter {@code access_rate_refusals_total{limit}}: answers 429. Limit: {@code login-name}, {@code login-address},
     * {@code calls}.
     */
    RATE_REFUSALS("access.rate.refusals", "Calls and logins that came too often"),

    /** Counter {@code access_rate_fallbacks_total}: calls and logins that a replica counted for itself, without Redis. */
    RATE_FALLBACKS("access.rate.fallbacks", "Calls and logins that were not counted over all replicas"),

    /** Counter {@code scoring_shadow_predictions_total{outcome}}: {@code stored}, {@code dropped} when behind, {@code failed}. */
    SHADOW_PREDICTIONS("scoring.shadow.predictions", "Predictions of the model on trial"),

    /**
     * Gauge {@code scoring_backlog_age_seconds{queue}}: how long the oldest request waits, 0 if none does. Queue: {@code rescoring},
     * tenants whose ledger changed, or {@code events}, scores that the gateway has not acted on. All replicas show the same.
     */
    BACKLOG_AGE("scoring.backlog.age", "How long the oldest request of a queue has been waiting"),

    /**
     * Gauge {@code portfolio_run_completed_timestamp_seconds}: when the last run over all agencies was completed; NaN if none was.
     */
    PORTFOLIO_RUN_COMPLETED("portfolio.run.completed.timestamp", "When the last run over all agencies was completed"),

    /**
     * Counter {@code ingestion_rows_total{outcome}}: rows given to the ledger over HTTP, {@code inserted}, {@code updated}, {@code unchanged}
     * or {@code refused}.
     */
    INGESTION_ROWS("ingestion.rows", "Rows given to the ledger"),

    /** Gauge {@code portfolio_tenants{risk_level}}: tenants by the level of their blended score. */
    PORTFOLIO_TENANTS("portfolio.tenants", "Tenants by risk level"),

    /**
     * Gauge {@code portfolio_rent_at_risk{currency}}: what is still to be paid of the next rents, each times the probability that
     * it is not paid in time; in units of the currency.
     */
    PORTFOLIO_RENT_AT_RISK("portfolio.rent.at.risk", "Next rents times the probability that they are late"),

    /** Gauge {@code portfolio_arrears{currency}}: what is unpaid beyond its grace, in units of the currency. */
    PORTFOLIO_ARREARS("portfolio.arrears", "Unpaid beyond its grace"),

    /** Counter {@code alerts_emitted_total{severity}}: alerts opened or grown more severe. */
    ALERTS_EMITTED("alerts.emitted", "Alerts opened or grown more severe"),

    /** Histogram {@code alert_delivery_seconds}: from an alert's change to its handing over to this replica's sessions. */
    ALERT_DELIVERY("alert.delivery", "Time from an alert's change to its handing over to the sessions"),

    /** Gauge {@code websocket_sessions}: open streams of alerts on this replica. */
    WEBSOCKET_SESSIONS("websocket.sessions", "Open streams of alerts");

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
