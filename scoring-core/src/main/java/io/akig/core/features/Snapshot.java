package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What several features ask of the same viewpoint.
 *
 * @param targetIndex position of the target in the settlements, -1 when it is projected or unknown
 * @param usualCharge median amount of the last 12 charges seen, the target apart; NaN when there is none
 */
record Snapshot(
        Settlements settlements,
        LeaseTerms terms,
        int graceDays,
        Matured matured,
        int targetIndex,
        @Nullable Target target,
        double usualCharge) {

    private static final int USUAL_OF = 12;

    static Snapshot of(Settlements settlements, LeaseTerms terms, int graceDays) {
        int target = settlements.indexOfTarget(graceDays);
        return new Snapshot(
                settlements,
                terms,
                graceDays,
                new Matured(settlements, graceDays),
                target,
                Target.of(settlements, terms, graceDays),
                usualCharge(settlements, target));
    }

    int asOf() {
        return settlements.asOfDay();
    }

    /** What is still to be paid on the target; credit counts as paid on a projected one. */
    long openOf(Target charge) {
        return targetIndex >= 0
                ? settlements.outstanding(targetIndex)
                : Math.max(0, charge.amountMinor() - settlements.credit());
    }

    /** The rent in hundredths, or the usual charge where the lease does not tell; NaN when neither is known. */
    double monthOfRent() {
        long rent = terms.rentMinor().orElse(0);
        return rent > 0 ? rent : usualCharge;
    }

    private static double usualCharge(Settlements settlements, int target) {
        long[] amounts = new long[Math.min(USUAL_OF, settlements.size())];
        int n = 0;
        for (int i = settlements.size() - 1; i >= 0 && n < amounts.length; i--) {
            if (i != target) {
                amounts[n++] = settlements.amount(i);
            }
        }
        Arrays.sort(amounts, 0, n);
        return n == 0 ? Double.NaN : (amounts[(n - 1) / 2] + (double) amounts[n / 2]) / 2;
    }
}
