package io.akig.core.features;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The catalogue: every number a model sees, in the order in which it sees them.
 *
 * <p>Words used throughout. The <i>target</i> is the charge the score is about ({@link Target}). <i>In time</i> is fully
 * paid by due day plus grace. A charge has <i>matured</i> when its outcome is known: it is settled, or its grace is over;
 * one unpaid and inside its grace is neither in time nor late. <i>Lateness</i> of a matured charge is the days from its
 * due day to its settlement, to {@code asOf} when it is still unpaid, taken between -30 (paid ahead) and 180. A window of
 * n days holds the charges due from {@code asOf - n} to {@code asOf}. A missing value is NaN.
 */
public enum Feature {
    CHARGES_DUE_30D(Measure.CHARGES_DUE, 30),
    CHARGES_DUE_60D(Measure.CHARGES_DUE, 60),
    CHARGES_DUE_90D(Measure.CHARGES_DUE, 90),
    ON_TIME_RATE_30D(Measure.ON_TIME_RATE, 30),
    ON_TIME_RATE_60D(Measure.ON_TIME_RATE, 60),
    ON_TIME_RATE_90D(Measure.ON_TIME_RATE, 90),
    LATE_COUNT_30D(Measure.LATE_COUNT, 30),
    LATE_COUNT_60D(Measure.LATE_COUNT, 60),
    LATE_COUNT_90D(Measure.LATE_COUNT, 90),
    MEAN_LATENESS_30D(Measure.MEAN_LATENESS, 30),
    MEAN_LATENESS_60D(Measure.MEAN_LATENESS, 60),
    MEAN_LATENESS_90D(Measure.MEAN_LATENESS, 90),
    WORST_LATENESS_30D(Measure.WORST_LATENESS, 30),
    WORST_LATENESS_60D(Measure.WORST_LATENESS, 60),
    WORST_LATENESS_90D(Measure.WORST_LATENESS, 90),
    PAID_RATIO_30D(Measure.PAID_RATIO, 30),
    PAID_RATIO_60D(Measure.PAID_RATIO, 60),
    PAID_RATIO_90D(Measure.PAID_RATIO, 90),
    PARTIAL_PAYMENTS_30D(Measure.PARTIAL_PAYMENTS, 30),
    PARTIAL_PAYMENTS_60D(Measure.PARTIAL_PAYMENTS, 60),
    PARTIAL_PAYMENTS_90D(Measure.PARTIAL_PAYMENTS, 90),

    ON_TIME_RATE_ALL(
            Concept.ON_TIME, Unit.RATIO, 1, "share of all matured charges paid in time", Missing.NOTHING_MATURED),
    LAST_LATENESS(
            Concept.LATENESS, Unit.DAYS, -1, "lateness of the last matured charge by due day", Missing.NOTHING_MATURED),
    PREVIOUS_LATENESS(
            Concept.LATENESS, Unit.DAYS, -1, "lateness of the matured charge before the last", Missing.FEWER_THAN_TWO),
    MEDIAN_LATENESS(
            Concept.LATENESS, Unit.DAYS, -1, "median lateness of the last 6 matured charges", Missing.NOTHING_MATURED),
    LATENESS_EWMA(
            Concept.LATENESS,
            Unit.DAYS,
            -1,
            "lateness of the matured charges, each weighing 0.3 against all before it",
            Missing.NOTHING_MATURED),
    SEASON_LATENESS(
            Concept.CALENDAR,
            Unit.DAYS,
            -1,
            "mean lateness of the matured charges due within 15 days of a year before the target",
            "when no target is known or no matured charge fell due then"),
    LATENESS_TREND(
            Concept.TREND,
            Unit.DAYS,
            -1,
            "mean lateness of the 30 day window less that of the 90 day window; positive is getting worse",
            "when no charge due in the last 30 days has matured"),
    LATENESS_SPREAD(
            Concept.REGULARITY,
            Unit.DAYS,
            0,
            "standard deviation of the lateness of the last 12 matured charges",
            Missing.FEWER_THAN_TWO),
    PAYMENT_DAY_REGULARITY(
            Concept.REGULARITY,
            Unit.RATIO,
            0,
            "concentration of the days of the month with a payment in the last 365 days: 1 always the same, 0 anywhere",
            "when fewer than 3 days of the last 365 had a payment"),
    CURRENT_STREAK(
            Concept.STREAK,
            Unit.COUNT,
            1,
            "last matured charges in a row paid in time, 0 when the last was late",
            Missing.NOTHING_MATURED),
    LONGEST_STREAK(
            Concept.STREAK, Unit.COUNT, 0, "most matured charges in a row paid in time", Missing.NOTHING_MATURED),
    PAID_IN_TIME_SHARE_ALL(
            Concept.PAID_RATIO,
            Unit.RATIO,
            1,
            "mean over all matured charges of the share paid within the grace",
            Missing.NOTHING_MATURED),
    PAID_IN_TIME_SHARE_LAST(
            Concept.PAID_RATIO,
            Unit.RATIO,
            1,
            "share of the last matured charge paid within its grace",
            Missing.NOTHING_MATURED),

    ARREARS_MONTHS(
            Concept.ARREARS,
            Unit.MONTHS_OF_RENT,
            -1,
            "what is open on charges beyond their grace",
            "when neither the rent nor a usual charge is known"),
    OVERDUE_CHARGES(Concept.ARREARS, Unit.COUNT, -1, "charges unpaid beyond their grace", Missing.NEVER),
    OLDEST_UNPAID_DAYS(
            Concept.OLDEST_UNPAID,
            Unit.DAYS,
            -1,
            "days since the oldest charge unpaid beyond its grace fell due, 0 when there is none",
            Missing.NEVER),
    OPEN_CHARGES(
            Concept.VOLUME, Unit.COUNT, 0, "recorded charges unpaid that can still be paid in time", Missing.NEVER),
    DAYS_SINCE_LAST_PAYMENT(Concept.LAST_PAYMENT, Unit.DAYS, 0, "days since the last payment", "when none was made"),
    REACH(
            Concept.REACH,
            Unit.RATIO,
            1,
            "money paid per 30 days over the last 90, per money needed to settle arrears and target; at most 10",
            "when no target is known or nothing is needed"),

    TENURE_DAYS(
            Concept.TENURE, Unit.DAYS, 0, "days since the lease began", "when its start is unknown or after the day"),
    HISTORY_DAYS(
            Concept.TENURE,
            Unit.DAYS,
            0,
            "days since the first charge fell due or the first payment was made",
            "when neither has happened yet"),
    MATURED_CHARGES(Concept.TENURE, Unit.COUNT, 0, "charges whose outcome is known", Missing.NEVER),
    RENT_TO_INCOME(
            Concept.AFFORDABILITY,
            Unit.RATIO,
            -1,
            "rent, or the usual charge where it is unknown, per declared monthly income",
            "when the income or both of the others are unknown or 0"),

    DAYS_TO_DUE(
            Concept.TIME_LEFT,
            Unit.DAYS,
            1,
            "days until the target falls due, negative inside its grace",
            Missing.NO_TARGET),
    ON_TIME_RATE_FROM_HERE(
            Concept.HABIT,
            Unit.RATIO,
            1,
            "of the matured charges that were unpaid at the same distance from their due day: share paid in time",
            "when no target is known or no matured charge was unpaid so late"),
    PAST_USUAL_DAY(
            Concept.HABIT,
            Unit.DAYS,
            0,
            "days by which the target's due day plus the median lateness has passed; negative: still ahead",
            "when no target is known or no charge has matured"),
    TARGET_PAID_SHARE(
            Concept.TARGET,
            Unit.RATIO,
            1,
            "share of the target already paid; of a projected one, covered by credit",
            Missing.NO_TARGET),
    TARGET_RELATIVE_AMOUNT(
            Concept.TARGET,
            Unit.RATIO,
            0,
            "amount of the target per usual charge: the median of the last 12 other charges",
            "when no target or no other charge is known"),
    TARGET_MONTH_SIN(
            Concept.CALENDAR, Unit.CYCLE, 0, "sine of the month in which the target is due", Missing.NO_TARGET),
    TARGET_MONTH_COS(
            Concept.CALENDAR, Unit.CYCLE, 0, "cosine of the month in which the target is due", Missing.NO_TARGET);

    private static final class Missing {
        static final String NEVER = "never";
        static final String NOTHING_MATURED = "when no charge has matured";
        static final String FEWER_THAN_TWO = "when fewer than 2 charges have matured";
        static final String NO_TARGET = "when no target is known";
    }

    private static final int COUNT = values().length;

    private final Concept concept;
    private final Unit unit;
    private final int window;
    private final int monotone;
    private final String meaning;
    private final String missing;

    Feature(Measure measure, int window) {
        this.concept = measure.concept;
        this.unit = measure.unit;
        this.window = window;
        this.monotone = measure.monotone;
        this.meaning = measure.meaning;
        this.missing = measure.missing;
    }

    Feature(Concept concept, Unit unit, int monotone, String meaning, String missing) {
        this.concept = concept;
        this.unit = unit;
        this.window = 0;
        this.monotone = monotone;
        this.meaning = meaning;
        this.missing = missing;
    }

    public static int count() {
        return COUNT;
    }

    /** The catalogue's names in order: what a model must have been trained on to be served. */
    public static List<String> names() {
        return Stream.of(values()).map(Feature::name).toList();
    }

    public Concept concept() {
        return concept;
    }

    public Unit unit() {
        return unit;
    }

    /** Days before {@code asOf}, empty when the feature looks at everything known. */
    public OptionalInt windowDays() {
        return window == 0 ? OptionalInt.empty() : OptionalInt.of(window);
    }

    /** What a rise does to the probability of paying in time: 1 never lowers it, -1 never raises it, 0 is not known. */
    public int monotone() {
        return monotone;
    }

    /** What the number is, in English. */
    public String meaning() {
        return meaning;
    }

    /** When the number is missing (NaN), in English: "never" or "when …". */
    public String missing() {
        return missing;
    }

    /** This feature's value in a row of {@link FeatureFold}. */
    @SuppressWarnings("EnumOrdinal") // the order of the catalogue is the layout of a row
    public float in(float[] row) {
        return row[ordinal()];
    }

    /** Where this feature stands in a row. */
    @SuppressWarnings("EnumOrdinal")
    public int position() {
        return ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    void put(float[] row, double value) {
        row[ordinal()] = (float) value;
    }
}
