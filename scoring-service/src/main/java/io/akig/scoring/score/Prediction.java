package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.timing.PaymentForecast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score that was given: to whom, from which viewpoint, by which model. In no language.
 *
 * @param currency of the agency, for amounts in the reasons
 * @param targetChargeId the charge it speaks of; null if it is a projected one
 */
public record Prediction(
        UUID id,
        Instant calculatedAt,
        String tenantId,
        String agencyId,
        Currency currency,
        Viewpoint viewpoint,
        String modelVersion,
        double probability,
        RiskLevel level,
        double confidence,
        @Nullable PaymentForecast forecast,
        int historyDays,
        @Nullable String targetChargeId,
        @Nullable LocalDate targetDueDate,
        List<Factor> factors) {

    /** The id of what is only supposed, and never stored. */
    public static final UUID NOT_STORED = new UUID(0, 0);

    public Prediction {
        factors = List.copyOf(factors);
    }
}
