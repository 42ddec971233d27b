package io.akig.scoring.simulation;

import io.akig.core.score.RiskLevel;
import io.akig.core.score.Score;
import io.akig.core.timing.PaymentForecast;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * From before to after.
 *
 * @param probability points, four decimals
 * @param probabilityOfEvents the part that is due to what is supposed; the rest is what waiting does
 * @param expectedDays by how many days the expected date moves later; null when there is none before or after
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Change(
        double probability,
        double probabilityOfEvents,
        RiskLevel levelBefore,
        RiskLevel levelAfter,
        @Nullable LocalDate expectedBefore,
        @Nullable LocalDate expectedAfter,
        @Nullable Long expectedDays) {

    static Change of(Score before, Score without, Score after) {
        LocalDate was = expected(before.forecast());
        LocalDate is = expected(after.forecast());
        return new Change(
                points(before, after),
                points(without, after),
                before.riskLevel(),
                after.riskLevel(),
                was,
                is,
                was == null || is == null ? null : is.toEpochDay() - was.toEpochDay());
    }

    /** Of the numbers as they are shown, so that a reader who subtracts them finds the same. */
    private static double points(Score from, Score to) {
        return (Math.round(to.paymentProbability() * 10_000) - Math.round(from.paymentProbability() * 10_000))
                / 10_000.0;
    }

    private static @Nullable LocalDate expected(@Nullable PaymentForecast forecast) {
        return forecast == null ? null : forecast.expected();
    }
}
