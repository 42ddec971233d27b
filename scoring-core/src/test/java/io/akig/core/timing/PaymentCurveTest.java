package io.akig.core.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.Rents;
import io.akig.core.features.PeriodFeature;
import io.akig.core.ledger.Settlements;
import io.akig.core.model.Bundles;
import io.akig.core.model.Forest;
import io.akig.core.model.LatenessProfile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentCurveTest {

    private static final LocalDate DUE = LocalDate.of(2025, 1, 5);
    private static final int DUE_DAY = (int) DUE.toEpochDay();
    private static final EveryonesCurve EVERYONE =
            EveryonesCurve.of(LatenessProfile.of(new int[] {-4, -2, 0, 0, 1, 2, 2, 3, 5, 8, 13, 21, 40, 80}));
    private static final Forest SILENT = Forest.parseUbj(Bundles.silentHazard().booster());

    @Test
    void the_chance_given_no_payment_yet_is_the_rest_of_the_distribution_made_whole() {
        PaymentCurve before = curve(-20);
        PaymentCurve late = curve(7);
        double gone = paidBy(before, 7);

        for (int day = 8; day < 200; day++) {
            double whole = paidBy(before, day);
            assertThat(paidBy(late, day)).isCloseTo((whole - gone) / (1 - gone), within(1e-12));
        }
    }

    @Test
    void without_a_correction_it_is_the_product_of_the_daily_chances() {
        PaymentCurve curve = curve(-5);
        LatenessCurve usual = usual(-5);
        double unpaid = 1;
        for (int day = -5; day <= 60; day++) {
            unpaid *= 1 - Math.min(1 - 1e-4, Math.max(1e-4, usual.hazard(day)));
            assertThat(paidBy(curve, day)).isCloseTo(1 - unpaid, within(1e-12));
        }
    }

    @Test
    void a_correction_moves_the_periods_odds_by_just_so_much_and_keeps_the_days_proportions() {
        PeriodWalk walk = walk(12);
        walk.next();
        walk.next();
        assertThat(walk.to() - walk.from()).isPositive();
        double odds = Math.exp(walk.usualLogOdds());
        for (double correction : new double[] {-3, -0.5, 0, 0.7, 2, 40}) {
            double all = 0;
            for (int day = walk.from(); day <= walk.to(); day++) {
                all += walk.logUnpaid(day, correction);
            }
            assertThat(all).isCloseTo(-Math.log1p(odds * Math.exp(correction)), within(1e-9));
            assertThat(walk.logUnpaid(walk.from(), correction) / walk.logUnpaid(walk.to(), correction))
                    .isCloseTo(walk.logUnpaid(walk.from(), 0) / walk.logUnpaid(walk.to(), 0), within(1e-9));
        }
    }

    @Test
    void the_first_period_is_the_rest_of_the_one_that_has_begun() {
        PeriodWalk walk = walk(22);
        walk.next();
        assertThat(walk.from()).isEqualTo(23);
        assertThat(walk.to()).isEqualTo(24);
        assertThat(walk.row()).hasSize(PeriodFeature.rowLength());
    }

    @Test
    void periods_cover_every_day_once() {
        int day = -400;
        for (int n = 0; n < 80; n++) {
            int end = Periods.DEFAULT.end(day);
            assertThat(end).isGreaterThanOrEqualTo(day);
            for (int inside = day; inside <= end; inside++) {
                assertThat(Periods.DEFAULT.end(inside)).isEqualTo(end);
            }
            assertThat(day < -10 || day > 10 || day == end).isTrue();
            day = end + 1;
        }
        assertThat(day).isGreaterThan(900);
    }

    private static double paidBy(PaymentCurve curve, int day) {
        while (curve.day() < day) {
            double before = curve.paidByEnd();
            curve.next();
            assertThat(curve.paidByEnd()).isBetween(before, 1.0);
            assertThat(curve.paidByMiddle()).isBetween(before, curve.paidByEnd());
        }
        return curve.paidByEnd();
    }

    private static PaymentCurve curve(int today) {
        return new PaymentCurve(walk(today), SILENT);
    }

    private static PeriodWalk walk(int today) {
        float[] features = Forecasts.features(seen(today));
        return new PeriodWalk(Periods.DEFAULT, usual(today), features, 0.3, DUE_DAY, DUE_DAY + today);
    }

    private static LatenessCurve usual(int today) {
        return LatenessCurve.of(seen(today), "c0", EVERYONE);
    }

    private static Settlements seen(int today) {
        return Rents.from(DUE).paid(Rents.UNPAID).asOf(DUE.plusDays(today));
    }
}
