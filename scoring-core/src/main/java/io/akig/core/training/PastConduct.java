package io.akig.core.training;

import io.akig.core.features.History;
import io.akig.core.ledger.Settlements;

/**
 * What a person sees at a glance in the past of a snapshot; used for the simplest baseline and for the segments.
 *
 * @param historyDays since the first charge or payment
 * @param lastOnTime whether the newest matured charge was paid on time
 * @param inArrears whether a charge is unpaid after its grace
 */
record PastConduct(int historyDays, boolean lastOnTime, boolean inArrears) {

    static PastConduct of(Settlements seen, History history, int graceDays) {
        boolean lastOnTime = false;
        boolean inArrears = false;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.isMatured(i, graceDays)) {
                lastOnTime = seen.isOnTime(i, graceDays);
            }
            inArrears |= seen.isOverdue(i, graceDays);
        }
        return new PastConduct(history.days(), lastOnTime, inArrears);
    }
}
