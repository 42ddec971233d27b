package io.akig.solvency.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger as a caller wants it: rent that falls due, or money received.
 *
 * @param id null if the ledger is to give one
 * @param day due or paid on, local date of the agency
 * @param amountMinor hundredths of the agency's currency; 0 voids
 * @param chargeId of a payment: what it settles; null settles the oldest unpaid first
 * @param method of a payment: in the agency's own words
 */
record Entry(
        EntryKind kind,
        @Nullable String tenantId,
        @Nullable String id,
        LocalDate day,
        long amountMinor,
        @Nullable String chargeId,
        @Nullable String method) {

    Entry withId(String given) {
        return new Entry(kind, tenantId, given, day, amountMinor, chargeId, method);
    }

    Entry of(String tenant) {
        return new Entry(kind, tenant, id, day, amountMinor, chargeId, method);
    }

    Entry voided() {
        return new Entry(kind, tenantId, id, day, 0, chargeId, method);
    }
}
