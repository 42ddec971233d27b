package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.core.model.ScoringModel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final List<TenantHistory> WORLD = Worlds.rents(400, 24, 3);
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults();
    private static TestModel tested;
    private static Evaluation evaluation;

    @BeforeAll
    static void train() {
        tested = new Evaluator().modelFor(null, WORLD, OPTIONS, Worlds.NOW);
        evaluation = new Evaluator().evaluate(tested.model(), WORLD, tested.from(), Worlds.NOW);
    }

    /** On many strangers, because with 80 test tenants chance alone could turn the order. */
    @Test
    void the_model_beats_all_three_baselines() {
        SnapshotSet rows = strangers();
        Horizon horizon = Horizon.of(WORLD, 5, tested.from(), Worlds.NOW);
        SnapshotSet learned = new Snapshots(5).toLearn(WORLD, horizon);
        Metrics model = Metrics.of(predicted(rows), rows.labels());

        List.of(new LastOnTimeBaseline(), new RuleScorecard(), new LogisticBaseline())
                .forEach(baseline -> {
                    Metrics simpler = Metrics.of(baseline.probabilities(learned, rows), rows.labels());
                    assertThat(model.auc())
                            .as(baseline.getClass().getSimpleName())
                            .isGreaterThan(simpler.auc());
                    assertThat(model.logLoss())
                            .as(baseline.getClass().getSimpleName())
                            .isLessThan(simpler.logLoss());
                });
        assertThat(evaluation.baselines()).containsOnlyKeys("last_on_time", "rules", "logistic");
    }

    @Test
    void its_probabilities_mean_what_they_say() {
        SnapshotSet rows = strangers();

        assertThat(Metrics.of(predicted(rows), rows.labels()).calibrationError())
                .isLessThan(0.04);
    }

    private static SnapshotSet strangers() {
        List<TenantHistory> world = Worlds.rents(2_500, 24, 77);
        Horizon horizon = Horizon.of(world, 5, tested.from(), Worlds.NOW);
        return new Snapshots(5).toTest(world, horizon, tested.from(), Worlds.NOW);
    }

    private static double[] predicted(SnapshotSet rows) {
        return rows.rows().stream()
                .mapToDouble(row -> tested.model().probability(row.features()))
                .toArray();
    }

    @Test
    void the_interval_holds_the_figure_and_the_plot_has_ten_bins() {
        assertThat(evaluation.calibrationBins()).hasSize(10);
        assertThat(evaluation.aucInterval().low()).isLessThan(evaluation.model().auc());
        assertThat(evaluation.aucInterval().high())
                .isGreaterThan(evaluation.model().auc());
    }

    @Test
    void segments_and_counts_add_up() {
        Counts counts = evaluation.counts();
        assertThat(counts.rows()).isGreaterThan(counts.charges());
        assertThat(counts.charges()).isGreaterThan(counts.tenants());
        for (String dimension : List.of("history", "arrears", "days_to_due")) {
            assertThat(evaluation.segments().stream()
                            .filter(segment -> segment.dimension().equals(dimension))
                            .mapToInt(Segment::rows)
                            .sum())
                    .isEqualTo(counts.rows());
        }
        assertThat(evaluation.prevalence()).isEqualTo((double) counts.positives() / counts.rows());
    }

    @Test
    void dates_are_judged_where_the_money_came() {
        DateAccuracy dates = evaluation.dates();

        assertThat(dates.rows() + dates.open()).isEqualTo(evaluation.counts().rows());
        assertThat(dates.model().meanAbsoluteDays()).isBetween(1.0, 60.0);
        assertThat(dates.nominalCoverage()).isBetween(0.799, 0.801);
        assertThat(evaluation.lateDates().rows()).isPositive().isLessThan(dates.rows());
    }

    /** On many strangers: in a few dozen tenants chance moves the coverage by several points. */
    @Test
    void expected_dates_beat_both_medians_and_windows_hold_what_they_promise() {
        int lastDay = Horizon.of(WORLD, 5, tested.from(), Worlds.NOW).lastDay();
        DateAccuracy dates = DateAccuracy.of(
                strangers(), tested.model(), lastDay, row -> row.viewpoint().asOfDay() % 4 == 0);

        assertThat(dates.model().restrictedMeanDays())
                .isLessThan(dates.ownMedian().restrictedMeanDays())
                .isLessThan(dates.globalMedian().restrictedMeanDays());
        assertThat(dates.model().meanAbsoluteDays())
                .isLessThan(dates.ownMedian().meanAbsoluteDays())
                .isLessThan(dates.globalMedian().meanAbsoluteDays());
        assertThat(dates.windowCoverage()).isBetween(0.75, 0.85);
    }

    @Test
    void a_model_that_learnt_from_the_days_of_the_test_is_replaced_by_one_that_did_not() {
        LocalDate earlier = tested.from().minusDays(60);

        TestModel kept =
                new Evaluator().modelFor(tested.model(), WORLD, OPTIONS.withTestFrom(tested.from()), Worlds.NOW);
        TestModel fitted =
                new Evaluator(2_000).modelFor(tested.model(), WORLD, OPTIONS.withTestFrom(earlier), Worlds.NOW);
        TestModel otherGrace =
                new Evaluator(2_000).modelFor(tested.model(), WORLD, OPTIONS.withGraceDays(10), Worlds.NOW);

        assertThat(kept.fitted()).isFalse();
        assertThat(kept.model()).isSameAs(tested.model());
        assertThat(fitted.fitted()).isTrue();
        assertThat(fitted.model().bundle().card().dataTo()).isEqualTo(earlier.minusDays(1));
        assertThat(fitted.reason()).contains("learnt from days up to");
        assertThat(otherGrace.reason()).contains("grace of 5 days");
        ScoringModel late = tested.model();
        assertThatThrownBy(() -> new Evaluator().evaluate(late, WORLD, earlier, Worlds.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the test cannot begin on");
    }

    @Test
    void a_test_without_an_outcome_says_so() {
        assertThatThrownBy(() -> new Evaluator().evaluate(tested.model(), WORLD, LocalDate.of(2027, 1, 1), Worlds.NOW))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("there are 0 matured charges of 0 test tenants");
    }

    @Test
    void the_json_has_its_keys_and_no_number_that_json_lacks() throws Exception {
        JsonNode json = new ObjectMapper().readTree(EvaluationJson.write(evaluation));

        assertThat(json.fieldNames())
                .toIterable()
                .contains("auc", "gini", "ks", "log_loss", "brier", "calibration_error", "baselines", "counts", "from")
                .contains(
                        "grace_days",
                        "model_version",
                        "segments",
                        "calibration_bins",
                        "dates",
                        "lift_10",
                        "prevalence");
        assertThat(json.at("/baselines/last_on_time/auc").isNumber()).isTrue();
        assertThat(json.at("/baselines/logistic/log_loss").isNumber()).isTrue();
        assertThat(json.at("/counts/charges").asInt())
                .isEqualTo(evaluation.counts().charges());
        assertThat(json.get("from").asText()).isEqualTo(tested.from().toString());
        assertThat(json.get("auc").asDouble()).isBetween(0.7, 1.0);
        assertThat(json.at("/plots/roc/model/caught").size())
                .isEqualTo(evaluation.plots().roc().get("model").y().size());
        assertThat(json.at("/differences/rules/log_loss/high").isNumber()).isTrue();
        assertThat(json.at("/intervals/logistic/brier/low").isNumber()).isTrue();
        assertThat(json.at("/calibration_bins/3/on_time_interval/low").isNumber())
                .isTrue();
        assertThat(json.at("/concept_weights/0/share").asDouble()).isBetween(0.05, 1.0);
        assertThat(json.at("/model_card/limits").size()).isPositive();
        assertThat(json.has("oracle")).isFalse();
    }

    @Test
    void the_histogram_of_days_holds_every_rent_that_came() {
        assertThat(evaluation.plots().dateErrors().stream()
                        .mapToInt(DateErrorBin::rows)
                        .sum())
                .isEqualTo(evaluation.dates().rows());
    }

    @Test
    void the_lead_over_each_baseline_is_the_difference_of_the_figures() {
        evaluation.baselines().forEach((name, metrics) -> assertThat(
                        evaluation.uncertainty().difference(name, Figure.AUC).value())
                .isEqualTo(evaluation.model().auc() - metrics.auc()));
        assertThat(evaluation.uncertainty().interval("model", Figure.AUC)).isEqualTo(evaluation.aucInterval());
        assertThat(evaluation.uncertainty().calibrationErrorByChance()).isBetween(0.003, 0.06);
    }
}
