package io.akig.solvency.alerts;

/** Where an alert stands; all but closed ones count as open. */
enum AlertState {
    OPEN,
    ACKNOWLEDGED,

    /** Back to OPEN at a given moment, or earlier if it grows more severe. */
    SNOOZED,

    /** For good. */
    CLOSED
}
