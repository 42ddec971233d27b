package io.akig.solvency.ledger;

import java.util.Locale;

/** The two sides of the ledger, and what they are called in JSON and SQL. */
enum EntryKind {
    CHARGE("charge_id", "due_date"),
    PAYMENT("payment_id", "paid_on");

    private final String idKey;
    private final String dayKey;

    EntryKind(String idKey, String dayKey) {
        this.idKey = idKey;
        this.dayKey = dayKey;
    }

    String idKey() {
        return idKey;
    }

    String dayKey() {
        return dayKey;
    }

    /** As it stands in codes and sentences. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
