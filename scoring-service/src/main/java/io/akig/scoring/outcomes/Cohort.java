package io.akig.scoring.outcomes;

import io.akig.core.training.CalibrationBin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a model foresaw of the charges due in one month. Figures that are not defined are NaN.
 *
 * @param realised the month and its grace are over: the figures are final but for corrections
 * @param outcomes charges that time has decided about
 * @param pending charges that it has not; they are in no other figure
 */
record Cohort(
        Key key,
        boolean realised,
        long outcomes,
        long rightCalls,
        long onTime,
        double meanProbability,
        double auc,
        double brier,
        double calibrationError,
        List<CalibrationBin> calibration,
        long pending,
        double pendingMeanProbability,
        Instant computedAt) {

    Cohort {
        calibration = List.copyOf(calibration);
    }

    /** Whose predictions, of which month. */
    record Key(String modelVersion, boolean shadow, LocalDate dueMonth) {}
}
