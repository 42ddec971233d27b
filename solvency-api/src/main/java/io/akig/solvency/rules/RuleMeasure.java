package io.akig.solvency.rules;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule can look at: numbers of the model's catalogue, under the names a scorecard uses. */
public enum RuleMeasure {
    ON_TIME_RATE(Feature.ON_TIME_RATE_ALL, Unit.SHARE, 0, 1),
    ON_TIME_RATE_90D(Feature.ON_TIME_RATE_90D, Unit.SHARE, 0, 1),
    PAID_RATIO_90D(Feature.PAID_RATIO_90D, Unit.SHARE, 0, 1),
    ARREARS_MONTHS(Feature.ARREARS_MONTHS, Unit.MONTHS_OF_RENT, 0, 1_000),
    OLDEST_UNPAID_DAYS(Feature.OLDEST_UNPAID_DAYS, Unit.DAYS, 0, 10_000),
    LAST_LATENESS(Feature.LAST_LATENESS, Unit.DAYS, -30, 180),
    WORST_LATENESS_90D(Feature.WORST_LATENESS_90D, Unit.DAYS, -30, 180),
    DAYS_SINCE_LAST_PAYMENT(Feature.DAYS_SINCE_LAST_PAYMENT, Unit.DAYS, 0, 10_000),
    CURRENT_STREAK(Feature.CURRENT_STREAK, Unit.RENTS, 0, 1_000),
    PARTIAL_PAYMENTS(Feature.PARTIAL_PAYMENTS_90D, Unit.PAYMENTS, 0, 1_000),
    RENT_TO_INCOME(Feature.RENT_TO_INCOME, Unit.SHARE, 0, 10),
    TENURE_MONTHS(Feature.TENURE_DAYS, Unit.MONTHS, 0, 1_200);

    /** How a value reads. */
    public enum Unit {
        /** 1 is all of it. */
        SHARE,
        DAYS,
        MONTHS,
        MONTHS_OF_RENT,
        RENTS,
        PAYMENTS
    }

    private static final List<String> NAMES =
            Arrays.stream(values()).map(RuleMeasure::key).toList();

    private final Feature feature;
    private final Unit unit;
    private final double least;
    private final double most;

    RuleMeasure(Feature feature, Unit unit, double least, double most) {
        this.feature = feature;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    static List<String> keys() {
        return NAMES;
    }

    static Optional<RuleMeasure> named(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    /** As a scorecard writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    /** What the model calls the same thing. */
    public Concept concept() {
        return feature.concept();
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /**
     * The value of which a person thinks: 0.95 for the float nearest to it, whole months for days. Missing where the model
     * misses it, and for debts as long as no rent has had its outcome: who never had to pay owes nothing, which is no merit.
     */
    @Nullable
    Double in(TenantFacts facts) {
        float value = feature.in(facts.row());
        boolean debt = this == ARREARS_MONTHS || this == OLDEST_UNPAID_DAYS;
        if (Float.isNaN(value) || (debt && facts.history().maturedCharges() == 0)) {
            return null;
        }
        if (unit == Unit.MONTHS) {
            LocalDate today = facts.settlements().viewpoint().asOf();
            return (double) ChronoUnit.MONTHS.between(today.minusDays((long) value), today);
        }
        return Double.valueOf(Float.toString(value));
    }
}
