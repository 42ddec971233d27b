package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.FeatureFold;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.Bundle;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import io.akig.scoring.outcomes.DriftStore.Sampled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All owe on the fifth and pay as they always did: whenever they are looked at, that is no drift. */
class CalendarDriftTest {
    private static final ZoneId CONAKRY = ZoneId.of("Africa/Conakry");
    private static final LocalDate FIRST_DUE = LocalDate.of(2024, 1, 5);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final int MONTHS = 28;
    private static final int TENANTS = 300;

    private static final List<TenantHistory> STEADY = tenants(new Random(11), 0);
    private static final Bundle MODEL = new Trainer()
            .train(
                    STEADY,
                    new TrainingOptions(TrainingOptions.DEFAULT_GRACE_DAYS, null, 42, 1),
                    NOW.atStartOfDay(ZoneOffset.UTC).toInstant());

    @Test
    void on_the_first_day_nothing_has_drifted_whichever_day_of_the_month_it_is() {
        Set<String> alarms = new TreeSet<>();
        for (int day = 0; day < 31; day++) {
            int first = day;
            alarms.addAll(drifted(STEADY, tenant -> NOW.plusDays(first)));
        }
        assertThat(alarms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void after_a_month_of_nightly_scores_nothing_has_drifted_either(int seed) {
        Random random = new Random(seed);
        assertThat(drifted(STEADY, tenant -> NOW.plusDays(random.nextInt(30)))).isEmpty();
    }

    @Test
    void those_who_pay_later_than_they_did_are_found_on_the_first_day_and_in_all_ways_after_a_month() {
        List<TenantHistory> later = tenants(new Random(11), 9);
        Random random = new Random(1);
        assertThat(drifted(later, tenant -> NOW.plusDays(14))).contains("MEDIAN_LATENESS", "LATENESS_EWMA");
        assertThat(drifted(later, tenant -> NOW.plusDays(random.nextInt(30))))
                .contains("MEDIAN_LATENESS", "ON_TIME_RATE_90D", "MEAN_LATENESS_60D", "LAST_LATENESS");
    }

    @Test
    void a_month_is_whole_when_its_predictions_are_spread_over_its_days() {
        assertThat(days(IntStream.range(0, 300).map(i -> i % 30)).areAWholeMonth())
                .isTrue();
        assertThat(days(IntStream.range(0, 300).map(i -> 0)).areAWholeMonth()).isFalse();
        assertThat(days(IntStream.range(0, 300).map(i -> i % 4 * 7)).areAWholeMonth())
                .isFalse();
        assertThat(days(IntStream.range(0, 300).map(i -> i < 60 ? 0 : i % 30)).areAWholeMonth())
                .isFalse();
    }

    private static SampledDays days(IntStream days) {
        return SampledDays.of(days.mapToObj(day -> new Sampled("t", Viewpoint.endOfDay(NOW.plusDays(day), CONAKRY)))
                .toList());
    }

    private static List<String> drifted(List<TenantHistory> tenants, IntFunction<LocalDate> asOf) {
        List<Sampled> sample = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        for (int t = 0; t < tenants.size(); t++) {
            Viewpoint viewpoint = Viewpoint.endOfDay(asOf.apply(t), CONAKRY);
            sample.add(new Sampled(tenants.get(t).tenantId(), viewpoint));
            rows.add(FeatureFold.compute(
                    LedgerFold.fold(tenants.get(t).ledger(), viewpoint), LeaseTerms.UNKNOWN, MODEL.graceDays()));
        }
        return MeasureDrift.report(MODEL, rows, SampledDays.of(sample).areAWholeMonth(), Instant.EPOCH)
                .features()
                .stream()
                .filter(feature -> feature.state() == FeatureDrift.State.DRIFTED)
                .map(FeatureDrift::feature)
                .toList();
    }

    /** @param laterSinceAutumn days that everybody pays later than before in the last half year */
    private static List<TenantHistory> tenants(Random random, int laterSinceAutumn) {
        List<TenantHistory> tenants = new ArrayList<>();
        for (int t = 0; t < TENANTS; t++) {
            double reliability = 0.3 + 0.7 * random.nextDouble();
            int habit = random.nextInt(4) - 2;
            Ledger.Builder ledger = Ledger.builder();
            for (int month = 0; month < MONTHS; month++) {
                LocalDate due = FIRST_DUE.plusMonths(month);
                int late = random.nextDouble() < reliability ? habit + random.nextInt(4) : 8 + random.nextInt(30);
                LocalDate paid = due.plusDays(month < MONTHS - 10 ? late : late + laterSinceAutumn);
                ledger.charge("c" + month, due, 100_000_00L, instant(due.minusDays(30)), 2 * month + 1);
                ledger.payment("p" + month, paid, 100_000_00L, null, instant(paid), 2 * month + 2);
            }
            tenants.add(new TenantHistory("t-" + t, ledger.build(), LeaseTerms.UNKNOWN, CONAKRY));
        }
        return tenants;
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
