package io.akig.solvency.solvency;

/** What the scoring service answers. */
final class Scores {
    private Scores() {}

    static String json(String tenantId, double probability, String level, double confidence) {
        return """
                {"tenant_id":"%s","payment_probability":%s,"risk_level":"%s","badge":"🟢","color":"#1F8A4C",
                 "expected_payment_date":"2026-04-02","confidence_score":%s,
                 "factors":[{"type":"ON_TIME_RATE_90D","severity":"LOW","message":"Payé à temps","direction":"POSITIVE",
                             "impact":0.12,"value":1.0}],
                 "calculated_at":"2026-03-10T09:00:00Z","prediction_id":"0192f0c1-7d1e-7a3b-9c55-2f6a1b3c4d5e",
                 "model_version":"m1","as_of":"2026-03-10",
                 "payment_window":{"earliest":"2026-04-01","latest":"2026-04-09","coverage":0.8},
                 "history_days":412,"stale":false,"some_day":"another key"}"""
                .formatted(tenantId, probability, level, confidence);
    }
}
