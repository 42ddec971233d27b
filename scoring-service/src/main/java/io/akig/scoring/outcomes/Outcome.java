package io.akig.scoring.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promise.
 *
 * @param chargeId of a projected charge, the one that came
 * @param dueDate as the ledger says now
 * @param onTime fully paid by the due date plus grace; null when a correction took the outcome back
 * @param settledOn the day it was fully paid, if it is
 */
record Outcome(String chargeId, LocalDate dueDate, @Nullable Boolean onTime, @Nullable LocalDate settledOn) {

    Outcome takenBack() {
        return new Outcome(chargeId, dueDate, null, null);
    }
}
