package io.akig.scoring.outcomes;

import io.akig.core.training.CalibrationBin;
import io.akig.scoring.outcomes.AccuracyStore.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How one model's predictions came true. Realised figures, those of a month that is not over, and what the model expects of
 * the charges that are still open have keys of their own, so that nobody adds up what does not belong together.
 *
 * @param lastDays over all models, as {@code ml_model_accuracy}; null before the first computation
 * @param cohorts newest month first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccuracyJson(
        String modelVersion, @Nullable Instant computedAt, @Nullable LastDays lastDays, List<Month> cohorts) {

    static AccuracyJson of(String modelVersion, @Nullable Figure figure, List<Cohort> cohorts) {
        return new AccuracyJson(
                modelVersion,
                figure == null ? null : figure.computedAt(),
                figure == null
                        ? null
                        : new LastDays(
                                figure.days(), figure.outcomes(), figure.rightCalls(), defined(figure.accuracy())),
                cohorts.stream().map(Month::of).toList());
    }

    private static @Nullable Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** The realised accuracy over all models, on the charges whose grace ended in the last days. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record LastDays(int days, long outcomes, long rightCalls, @Nullable Double accuracy) {}

    /**
     * The charges due in one month.
     *
     * @param dueMonth as 2026-02
     * @param state REALISED, or IMMATURE as long as the month or its grace is not over
     * @param realised null while immature
     * @param soFar null once realised: the charges of the month that time has decided about
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Month(
            String dueMonth,
            boolean shadow,
            String state,
            @Nullable Figures realised,
            @Nullable Figures soFar,
            Pending pending) {
        static Month of(Cohort cohort) {
            LocalDate month = cohort.key().dueMonth();
            Figures figures = cohort.outcomes() == 0 ? null : Figures.of(cohort);
            return new Month(
                    String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()),
                    cohort.key().shadow(),
                    cohort.realised() ? "REALISED" : "IMMATURE",
                    cohort.realised() ? figures : null,
                    cohort.realised() ? null : figures,
                    new Pending(cohort.pending(), defined(cohort.pendingMeanProbability())));
        }
    }

    /** What really happened; null where a figure is not defined. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Figures(
            long outcomes,
            double accuracy,
            double onTimeRate,
            double meanProbability,
            @Nullable Double auc,
            double brier,
            double calibrationError,
            List<Bin> calibration) {
        static Figures of(Cohort cohort) {
            return new Figures(
                    cohort.outcomes(),
                    (double) cohort.rightCalls() / cohort.outcomes(),
                    (double) cohort.onTime() / cohort.outcomes(),
                    cohort.meanProbability(),
                    defined(cohort.auc()),
                    cohort.brier(),
                    cohort.calibrationError(),
                    cohort.calibration().stream().map(Bin::of).toList());
        }
    }

    /** A tenth of the outcomes, by rising probability. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Bin(int count, double meanProbability, double onTimeRate) {
        static Bin of(CalibrationBin bin) {
            return new Bin(bin.count(), bin.meanProbability(), bin.onTimeRate());
        }
    }

    /** Charges that were foreseen and are still open: an estimate, not an outcome. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Pending(long charges, @Nullable Double estimatedOnTimeRate) {}
}
