package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One tenant sliding into arrears, every feature worked out by hand for 10 June 2026 with five days of grace. */
class DecliningTenantTest {
    private static final String TODAY = "2026-06-10";

    private final LedgerByDate tenant = new LedgerByDate()
            .settled("2026-01-01", "2026-01-03") //  2 days after it was due: in time
            .settled("2026-02-01", "2026-02-01") //  0
            .settled("2026-03-01", "2026-03-11") // 10 days: late
            .charge("2026-04-01", 100)
            .pay("2026-04-04", 40, "2026-04-01")
            .pay("2026-04-21", 60, "2026-04-01") // 20 days
            .charge("2026-05-01", 100)
            .pay("2026-05-05", 30, "2026-05-01") // 40 days so far, 70 open
            .charge("2026-06-01", 100) //  9 days so far, all open
            .charge("2026-07-01", 100); // the target

    @Test
    void every_feature_has_the_value_worked_out_by_hand() {
        float[] row = tenant.row(TODAY);

        byHand().forEach((feature, value) ->
                assertThat((double) feature.in(row)).as(feature.name()).isEqualTo(value, within(1e-5)));
        assertThat(byHand().keySet()).containsExactly(Feature.values());
    }

    private static Map<Feature, Double> byHand() {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        windows(values, Feature.CHARGES_DUE_30D, 1, 2, 3);
        windows(values, Feature.ON_TIME_RATE_30D, 0, 0, 0);
        windows(values, Feature.LATE_COUNT_30D, 1, 2, 3);
        windows(values, Feature.MEAN_LATENESS_30D, 9, (40 + 9) / 2.0, (20 + 40 + 9) / 3.0);
        windows(values, Feature.WORST_LATENESS_30D, 9, 40, 40);
        windows(values, Feature.PAID_RATIO_30D, 0, 30 / 200.0, 130 / 300.0);
        windows(values, Feature.PARTIAL_PAYMENTS_30D, 0, 1, 2);
        values.put(Feature.ON_TIME_RATE_ALL, 2 / 6.0);
        values.put(Feature.LAST_LATENESS, 9.0);
        values.put(Feature.PREVIOUS_LATENESS, 40.0);
        values.put(Feature.MEDIAN_LATENESS, (9 + 10) / 2.0); // of 0 2 9 10 20 40
        values.put(Feature.LATENESS_EWMA, 15.40514); // 2, 1.4, 3.98, 8.786, 18.1502, 15.40514
        values.put(Feature.SEASON_LATENESS, Double.NaN);
        values.put(Feature.LATENESS_TREND, 9 - 23.0);
        values.put(Feature.LATENESS_SPREAD, Math.sqrt(1091.5 / 6)); // around the mean of 13.5
        values.put(Feature.PAYMENT_DAY_REGULARITY, 0.49657); // of the 3rd 1st 11th 4th 21st 5th
        values.put(Feature.CURRENT_STREAK, 0.0);
        values.put(Feature.LONGEST_STREAK, 2.0);
        values.put(Feature.PAID_IN_TIME_SHARE_ALL, (1 + 1 + 0 + 0.4 + 0.3 + 0) / 6);
        values.put(Feature.PAID_IN_TIME_SHARE_LAST, 0.0);
        values.put(Feature.ARREARS_MONTHS, (70 + 100) / 100.0);
        values.put(Feature.OVERDUE_CHARGES, 2.0);
        values.put(Feature.OLDEST_UNPAID_DAYS, 40.0);
        values.put(Feature.OPEN_CHARGES, 1.0);
        values.put(Feature.DAYS_SINCE_LAST_PAYMENT, 36.0);
        values.put(Feature.REACH, 130 / 3.0 / (170 + 100));
        values.put(Feature.TENURE_DAYS, Double.NaN);
        values.put(Feature.HISTORY_DAYS, 160.0);
        values.put(Feature.MATURED_CHARGES, 6.0);
        values.put(Feature.RENT_TO_INCOME, Double.NaN);
        values.put(Feature.DAYS_TO_DUE, 21.0);
        values.put(Feature.ON_TIME_RATE_FROM_HERE, 2 / 6.0);
        values.put(Feature.PAST_USUAL_DAY, -21 - 9.5);
        values.put(Feature.TARGET_PAID_SHARE, 0.0);
        values.put(Feature.TARGET_RELATIVE_AMOUNT, 1.0);
        values.put(Feature.TARGET_MONTH_SIN, 0.0); // July is half way round
        values.put(Feature.TARGET_MONTH_COS, -1.0);
        return values;
    }

    private static void windows(Map<Feature, Double> values, Feature first, double d30, double d60, double d90) {
        String name = first.name().replace("30D", "");
        values.put(first, d30);
        values.put(Feature.valueOf(name + "60D"), d60);
        values.put(Feature.valueOf(name + "90D"), d90);
    }
}
