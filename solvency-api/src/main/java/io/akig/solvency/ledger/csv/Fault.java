package io.akig.solvency.ledger.csv;

import java.util.Locale;

/** Why a line cannot be stored. */
public enum Fault {
    EMPTY_FILE,
    MISSING_COLUMN,
    REPEATED_COLUMN,
    WRONG_ENCODING,
    BROKEN_QUOTES,
    WRONG_FIELD_COUNT,
    MISSING_VALUE,
    MALFORMED_ID,
    MALFORMED_TEXT,
    TOO_LONG,
    MALFORMED_DATE,
    IMPOSSIBLE_DATE,
    DATE_OUT_OF_RANGE,
    MALFORMED_AMOUNT,
    AMBIGUOUS_AMOUNT,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE,
    AMOUNT_TOO_FINE,
    MALFORMED_DUE_DAY,
    IN_THE_FUTURE,
    RECORDED_BEFORE_PAID,
    LEASE_ENDS_BEFORE_IT_STARTS,
    UNKNOWN_TENANT,
    ERASED_TENANT,
    TENANT_OF_ANOTHER_AGENCY,
    NOT_YOUR_AGENCY,
    UNKNOWN_CHARGE,
    CHARGE_OF_ANOTHER_TENANT,
    DUPLICATE_ID;

    /** Stable over releases, for example {@code unknown_tenant}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
