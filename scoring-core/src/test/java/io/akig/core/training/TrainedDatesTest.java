package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.model.Bundle;
import io.akig.core.model.ScoringModel;
import io.akig.core.timing.EveryonesCurve;
import io.akig.core.timing.PaymentCurve;
import io.akig.core.timing.PaymentForecast;
import io.akig.core.timing.PaymentForecaster;
import io.akig.core.timing.Periods;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainedDatesTest {
    private static final List<TenantHistory> WORLD = Worlds.rents(120, 18, 5);
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults();
    private static Bundle bundle;
    private static ScoringModel model;
    private static List<HazardCase> looks;

    @BeforeAll
    static void train() throws Exception {
        bundle = new Trainer().train(WORLD, OPTIONS, Worlds.NOW);
        model = ScoringModel.load(bundle.encode());
        List<TenantHistory> strangers = Worlds.rents(60, 18, 6);
        Horizon horizon = Horizon.of(strangers, 5, null, Worlds.NOW);
        looks = new Snapshots(5)
                .toLearn(strangers, horizon).rows().stream()
                        .map(row -> HazardCase.of(row, 0, horizon.lastDay(), 5))
                        .toList();
    }

    @Test
    void forecasts_are_in_order_and_never_in_the_past() {
        PaymentForecaster forecaster = new PaymentForecaster(model);
        assertThat(looks).hasSizeGreaterThan(500);
        for (HazardCase look : looks) {
            PaymentForecast forecast = forecaster.forecast(
                    look.seen(), look.target(), look.snapshot().features());
            LocalDate today = look.seen().viewpoint().asOf();
            LocalDate first = look.today() > 0 ? today.plusDays(1) : today;
            assertThat(forecast.earliest()).isBetween(first, forecast.expected());
            assertThat(forecast.latest()).isAfterOrEqualTo(forecast.expected());
        }
    }

    @Test
    void what_is_still_unpaid_never_grows() {
        EveryonesCurve everyone = EveryonesCurve.of(bundle.lateness());
        for (HazardCase look : looks) {
            PaymentCurve curve = new PaymentCurve(look.walk(Periods.DEFAULT, everyone), model.hazard());
            double paid = 0;
            for (int day = 0; day < 200; day++) {
                curve.next();
                assertThat(curve.paidByEnd()).isBetween(paid, 1.0);
                paid = curve.paidByEnd();
            }
        }
    }

    @Test
    void the_same_data_give_the_same_date_model_on_any_number_of_threads() {
        TrainingOptions one = new TrainingOptions(OPTIONS.graceDays(), null, OPTIONS.seed(), 1);
        Bundle again = new Trainer().train(WORLD.subList(0, WORLD.size()), one, Worlds.NOW);
        assertThat(again.hazard().booster()).isEqualTo(bundle.hazard().booster());
        assertThat(again.hazard().earliestShare()).isEqualTo(bundle.hazard().earliestShare());
        assertThat(again.hazard().latestShare()).isEqualTo(bundle.hazard().latestShare());
    }

    @Test
    void the_window_is_fitted_near_the_share_it_promises() {
        assertThat(bundle.hazard().earliestShare()).isBetween(0.03, 0.25);
        assertThat(bundle.hazard().latestShare()).isBetween(0.75, 0.97);
        assertThat(bundle.card().hyperparameters()).containsKeys("dates_trees", "dates_rows");
    }

    @Test
    void a_late_payer_is_expected_later_than_a_punctual_one() {
        PaymentForecaster forecaster = new PaymentForecaster(model);
        double late = 0;
        double punctual = 0;
        int lates = 0;
        int punctuals = 0;
        for (HazardCase look : looks) {
            if (look.today() < 0) {
                long days = forecaster
                                .forecast(
                                        look.seen(),
                                        look.target(),
                                        look.snapshot().features())
                                .expected()
                                .toEpochDay()
                        - look.target().dueDay();
                boolean wasLate = !look.isPaid() || look.paid() > 5;
                late += wasLate ? days : 0;
                lates += wasLate ? 1 : 0;
                punctual += wasLate ? 0 : days;
                punctuals += wasLate ? 0 : 1;
            }
        }
        assertThat(late / lates).isGreaterThan(punctual / punctuals + 2);
    }
}
