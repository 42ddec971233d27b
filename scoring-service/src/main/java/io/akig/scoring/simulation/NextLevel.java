package io.akig.scoring.simulation;

import io.akig.core.score.RiskLevel;
import io.akig.core.score.SmallestPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The level above the one without any payment, and the smallest single payment on a day that reaches it.
 *
 * @param fromProbability the lowest probability of the level
 * @param payment in the smallest coin of the currency; null when none reaches it
 * @param probability that it gives; without one, the highest that was found
 * @param searchedUpTo larger amounts were not looked at: all that is open and one more charge
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NextLevel(
        RiskLevel level,
        double fromProbability,
        LocalDate paidOn,
        @Nullable BigDecimal payment,
        double probability,
        BigDecimal searchedUpTo) {

    static NextLevel of(RiskLevel level, double least, LocalDate paidOn, SmallestPayment found) {
        return new NextLevel(
                level,
                least,
                paidOn,
                found.found() ? money(found.amountMinor()) : null,
                found.probability(),
                money(found.boundMinor()));
    }

    /** Without cents where there are none. */
    static BigDecimal money(long minor) {
        return minor % 100 == 0 ? BigDecimal.valueOf(minor / 100) : BigDecimal.valueOf(minor, 2);
    }
}
