package io.akig.core.score;

import io.akig.core.explain.Attribution;
import io.akig.core.features.Target;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.timing.PaymentForecast;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A score with all it takes to store, show and replay it. Two scores are equal when every part is, to the last bit.
 *
 * @param paymentProbability that the target is paid in full within its grace, in (0, 1), calibrated, not rounded
 * @param forecast when the target will be paid; null when no charge is known or to be expected
 * @param confidence in [0, 1], four decimals; 0 when the level is UNKNOWN
 * @param factors the reasons that weigh most, heaviest first: one to three
 * @param modelVersion of the bundle that answered
 * @param viewpoint from where the ledger was looked at: asking again from there gives the same score
 * @param historyDays days since the first rent fell due or the first payment came; 0 without either
 * @param target the charge the score is about; null when none is known or to be expected
 * @param features the row the model saw, in catalogue order, NaN where missing
 * @param attribution what each feature adds to the base, in probability; for UNKNOWN the base alone
 */
public record Score(
        double paymentProbability,
        RiskLevel riskLevel,
        @Nullable PaymentForecast forecast,
        double confidence,
        List<Factor> factors,
        String modelVersion,
        Viewpoint viewpoint,
        int historyDays,
        @Nullable Target target,
        float[] features,
        Attribution attribution) {

    public Score {
        factors = List.copyOf(factors);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Score that
                && Double.compare(paymentProbability, that.paymentProbability) == 0
                && riskLevel == that.riskLevel
                && Objects.equals(forecast, that.forecast)
                && Double.compare(confidence, that.confidence) == 0
                && factors.equals(that.factors)
                && modelVersion.equals(that.modelVersion)
                && viewpoint.equals(that.viewpoint)
                && historyDays == that.historyDays
                && Objects.equals(target, that.target)
                && Arrays.equals(features, that.features)
                && attribution.equals(that.attribution);
    }

    @Override
    public int hashCode() {
        return Objects.hash(paymentProbability, modelVersion, viewpoint, Arrays.hashCode(features));
    }
}
