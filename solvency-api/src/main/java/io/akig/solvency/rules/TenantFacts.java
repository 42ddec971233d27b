package io.akig.solvency.rules;

import io.akig.core.features.FeatureFold;
import io.akig.core.features.History;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of a tenant: the same fold as the model's.
 *
 * @param row the features in catalogue order, NaN where missing
 * @param target the rent that comes next; null when none is known or to be expected
 */
public record TenantFacts(
        Settlements settlements, float[] row, History history, @Nullable Target target, int graceDays) {

    public static TenantFacts of(Ledger ledger, LeaseTerms terms, Viewpoint viewpoint, int graceDays) {
        Settlements settlements = LedgerFold.fold(ledger, viewpoint);
        return new TenantFacts(
                settlements,
                FeatureFold.compute(settlements, terms, graceDays),
                History.of(settlements, graceDays),
                Target.of(settlements, terms, graceDays),
                graceDays);
    }
}
