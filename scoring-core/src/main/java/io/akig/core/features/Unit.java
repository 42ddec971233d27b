package io.akig.core.features;

/** What a feature's number counts. */
public enum Unit {
    /** Whole calendar days, possibly averaged. */
    DAYS,
    /** A number of charges or payments. */
    COUNT,
    /** A share of a whole, 1 being all; may exceed 1 where its meaning says so. */
    RATIO,
    /** Months of rent; for a ledger that is no rent, usual charges. */
    MONTHS_OF_RENT,
    /** Between -1 and 1, without a dimension. */
    CYCLE
}
