package io.akig.core.training;

import io.akig.core.ledger.Settlements;

/**
 * What came of a charge, in days after due.
 *
 * @param paid {@code Settlements.NEVER} when it was not
 * @param followed until when this is known
 */
record DateOutcome(int paid, int followed) {

    boolean isPaid() {
        return paid != Settlements.NEVER;
    }
}
