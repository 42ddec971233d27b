package io.akig.quickstart.model;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Splits;
import io.akig.core.training.TenantHistory;
import io.akig.quickstart.demo.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well the demo's own probabilities tell who pays on time: no model can do better on the same charges.
 *
 * @param auc area under the ROC curve, over charges
 */
public record Oracle(double auc, int charges) {

    /** Null when the ledger is not the demo, or on time means something else than the demo's five days. */
    static @Nullable Oracle of(Truth truth, List<TenantHistory> tenants, Evaluation evaluation, Instant now) {
        if (truth.isEmpty() || evaluation.graceDays() != Truth.GRACE_DAYS) {
            return null;
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (TenantHistory tenant : tenants) {
            if (Splits.isTestTenant(tenant.tenantId())) {
                collect(truth, tenant, evaluation, now, outcomes);
            }
        }
        double auc = auc(outcomes);
        return Double.isNaN(auc) ? null : new Oracle(auc, outcomes.size());
    }

    private static void collect(
            Truth truth, TenantHistory tenant, Evaluation evaluation, Instant now, List<Outcome> outcomes) {
        LocalDate today = now.atZone(tenant.zone()).toLocalDate();
        Settlements seen = LedgerFold.fold(tenant.ledger(), Viewpoint.of(today, now));
        for (int i = 0; i < seen.size(); i++) {
            int last = seen.dueDay(i) + evaluation.graceDays();
            boolean tested = seen.dueDay(i) >= evaluation.from().toEpochDay() && last < today.toEpochDay();
            OptionalDouble probability = truth.probability(tenant.tenantId(), seen.chargeId(i));
            if (tested && probability.isPresent()) {
                outcomes.add(new Outcome(probability.getAsDouble(), seen.settledDay(i) <= last));
            }
        }
    }

    /** Mann-Whitney; equal probabilities do not occur, as the truth has six digits. */
    private static double auc(List<Outcome> outcomes) {
        outcomes.sort(Comparator.comparingDouble(Outcome::probability));
        long late = 0;
        double pairs = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.onTime()) {
                pairs += late;
            } else {
                late++;
            }
        }
        return pairs / ((double) late * (outcomes.size() - late));
    }

    private record Outcome(double probability, boolean onTime) {}
}
