package io.akig.solvency.solvency;

import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.solvency.SolvencyScore.PaymentWindow;
import io.akig.solvency.solvency.SolvencyScore.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the model as the predictions table keeps it: in no language.
 *
 * @param currency of amounts in the reasons
 * @param ledgerRevision up to which it had seen the ledger
 * @param graceDays of the model
 */
record StoredScore(
        String tenantId,
        Currency currency,
        double probability,
        RiskLevel level,
        @Nullable LocalDate expected,
        double confidence,
        List<Factor> factors,
        Instant calculatedAt,
        UUID predictionId,
        String modelVersion,
        LocalDate asOf,
        @Nullable PaymentWindow window,
        int historyDays,
        long ledgerRevision,
        int graceDays) {

    StoredScore {
        factors = List.copyOf(factors);
    }

    /** Whether the model would be asked in vain: it has seen today and all of the ledger. */
    boolean isCurrent(LocalDate today, long revision) {
        return asOf.equals(today) && ledgerRevision >= revision;
    }

    /**
     * @param stale whether it stands in for an answer that did not come
     */
    SolvencyScore in(Locale locale, boolean stale) {
        return new SolvencyScore(
                tenantId,
                Shares.probability(Shares.tenThousandths(probability)),
                level,
                level.badge(),
                level.color(),
                expected,
                confidence,
                factors.stream()
                        .map(factor -> Reason.of(factor, locale, currency))
                        .toList(),
                calculatedAt,
                predictionId,
                modelVersion,
                asOf,
                window,
                historyDays,
                stale);
    }
}
