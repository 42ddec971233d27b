package io.akig.core.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How to train.
 *
 * @param graceDays days after the due date within which a rent still counts as on time, 0 to 60
 * @param testFrom the day before which outcomes must be known to be learnt from; null: the day at 80 % of the span of due dates
 * @param seed of the booster's row and column samples
 * @param threads fits that run beside each other; the model does not depend on it
 */
public record TrainingOptions(int graceDays, @Nullable LocalDate testFrom, long seed, int threads) {
    public static final int DEFAULT_GRACE_DAYS = 5;

    public TrainingOptions {
        if (graceDays < 0 || graceDays > 60) {
            throw new IllegalArgumentException("Grace must be 0 to 60 days, not " + graceDays + ".");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads + ".");
        }
    }

    public static TrainingOptions defaults() {
        return new TrainingOptions(DEFAULT_GRACE_DAYS, null, 42, 2);
    }

    public TrainingOptions withTestFrom(@Nullable LocalDate day) {
        return new TrainingOptions(graceDays, day, seed, threads);
    }

    public TrainingOptions withGraceDays(int days) {
        return new TrainingOptions(days, testFrom, seed, threads);
    }
}
