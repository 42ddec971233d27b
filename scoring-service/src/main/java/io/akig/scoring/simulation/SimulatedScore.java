package io.akig.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.akig.core.features.Target;
import io.akig.core.score.Factor;
import io.akig.core.score.Score;
import io.akig.kit.input.Language;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.SolvencyScore;
import io.akig.scoring.score.SolvencyScore.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A SolvencyScore without a prediction id, and the charge it is about: a payment may well change that. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SimulatedScore(@JsonUnwrapped SolvencyScore score, @Nullable Due target) {

    /**
     * The charge a score is about.
     *
     * @param projected whether it is expected only
     * @param chargeId null for one that is projected or supposed without a name
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Due(LocalDate dueDate, BigDecimal amount, boolean projected, @Nullable String chargeId) {
        static Due of(Target target) {
            String id = target.chargeId();
            return new Due(
                    target.dueDate(),
                    NextLevel.money(target.amountMinor()),
                    target.projected(),
                    id == null || SupposedLedger.isSupposed(id) ? null : id);
        }
    }

    /** Puts scores into the contract's form, for one tenant and one reader. */
    record Renderer(Predictor predictor, TenantLedger ledger, Language language) {
        SimulatedScore render(Score score) {
            Target target = score.target();
            return new SimulatedScore(
                    SolvencyScore.of(predictor.supposed(ledger, score), language.locale()),
                    target == null ? null : Due.of(target));
        }

        Reason render(Factor factor) {
            return Reason.of(factor, language.locale(), ledger.currency());
        }
    }
}
