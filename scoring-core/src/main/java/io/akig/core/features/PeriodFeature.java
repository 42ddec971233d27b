package io.akig.core.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the date model sees besides the catalogue: one period of days in which a charge, unpaid until then, may be paid.
 * Its row is the catalogue's, the same for all periods, followed by these, which are the period's own.
 */
public enum PeriodFeature {
    /** Days from the due day to the first day of the period, negative before it. */
    START,
    /** How many days the period has. */
    DAYS,
    /** Days from {@code asOf} to the first day of the period. */
    AHEAD,
    /** Day of the month on which the period begins: salaries come on certain days. */
    DAY_OF_MONTH,
    /** 1 Monday to 7 Sunday; missing where the period is longer than a day. */
    WEEKDAY,
    /** Log-odds of a payment in the period by the tenant's own past rents. */
    USUAL_LOG_ODDS,
    /** Chance, by the tenant's own past rents, that the charge is still unpaid when the period begins. */
    USUALLY_UNPAID,
    /** The on-time model's margin for the charge. */
    ON_TIME_MARGIN;

    private static final int COUNT = values().length;

    /** How long a row of the date model is. */
    public static int rowLength() {
        return Feature.count() + COUNT;
    }

    /** The names of all columns of a row of the date model. */
    public static List<String> rowNames() {
        List<String> names = new ArrayList<>(Feature.names());
        Arrays.stream(values()).map(PeriodFeature::name).forEach(names::add);
        return List.copyOf(names);
    }

    @SuppressWarnings("EnumOrdinal") // the order is the layout of a row
    public void put(float[] row, double value) {
        row[Feature.count() + ordinal()] = (float) value;
    }
}
