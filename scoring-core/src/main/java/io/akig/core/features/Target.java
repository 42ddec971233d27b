package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The charge a score is about: the first recorded one that is unpaid and can still be paid in time, else the next one
 * to be expected.
 *
 * @param dueDay epoch day
 * @param amountMinor hundredths of the currency unit
 * @param projected whether it is expected only, not recorded
 * @param chargeId null when projected
 */
public record Target(int dueDay, long amountMinor, boolean projected, @Nullable String chargeId) {

    /** The target, or null when no charge is recorded and none can be expected. */
    public static @Nullable Target of(Settlements settlements, LeaseTerms terms, int graceDays) {
        int i = settlements.indexOfTarget(graceDays);
        if (i >= 0) {
            return new Target(settlements.dueDay(i), settlements.amount(i), false, settlements.chargeId(i));
        }
        return Cadence.nextCharge(settlements, terms, graceDays);
    }

    public LocalDate dueDate() {
        return LocalDate.ofEpochDay(dueDay);
    }
}
