package io.akig.core.features;

/** What a person would call one thing: features of one concept are one reason in an explanation. */
public enum Concept {
    /** How often charges were paid in time. */
    ON_TIME,
    /** How many days late. */
    LATENESS,
    /** How much of what was owed was paid. */
    PAID_RATIO,
    /** Paying in several parts. */
    PARTIAL,
    /** What is owed beyond its grace. */
    ARREARS,
    /** How long the oldest debt has been open. */
    OLDEST_UNPAID,
    /** How long ago money last came. */
    LAST_PAYMENT,
    /** Getting better or worse. */
    TREND,
    /** Paying on a steady day. */
    REGULARITY,
    /** Charges in a row paid in time. */
    STREAK,
    /** How long the tenant is known. */
    TENURE,
    /** Rent against income. */
    AFFORDABILITY,
    /** Time of the year. */
    CALENDAR,
    /** Time left to pay the charge in question. */
    TIME_LEFT,
    /** What tenants of this rhythm do from this day of it on. */
    HABIT,
    /** The size of the charge in question and what is already paid of it. */
    TARGET,
    /** Whether the usual stream of money covers what is needed. */
    REACH,
    /** How much there is to pay at once. */
    VOLUME
}
