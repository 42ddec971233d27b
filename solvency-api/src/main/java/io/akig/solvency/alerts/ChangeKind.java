package io.akig.solvency.alerts;

/** What happened to an alert. */
enum ChangeKind {
    OPENED,
    ESCALATED,
    ACKNOWLEDGED,
    ASSIGNED,
    COMMENTED,
    SNOOZED,

    /** The time it was put aside for is over. */
    WOKEN,
    CLOSED
}
