package io.akig.solvency.alerts;

/** What an alert is about. Of each kind a tenant has at most one that is not closed. */
enum AlertKind {
    /** The risk level became worse. */
    LEVEL_WORSENED,

    /** The probability fell by much within a month. */
    PROBABILITY_FELL,

    /** A rent is unpaid for so many days; the one alert grows more severe with each step. */
    RENT_OVERDUE,

    /** What the tenant's other alerts told of is over. */
    RECOVERED
}
