package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final int ROWS = 800;
    private static final List<String> TENANTS =
            IntStream.range(0, ROWS).mapToObj(i -> "t" + i / 4).toList();
    private final double[] scores = new double[ROWS];
    private final int[] labels = new int[ROWS];

    BootstrapTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < ROWS; i++) {
            scores[i] = random.nextDouble();
            labels[i] = random.nextDouble() < scores[i] ? 1 : 0;
        }
    }

    @Test
    void the_intervals_are_the_same_each_time_and_hold_their_figures() {
        Metrics found = Metrics.of(scores, labels);

        Map<Figure, Interval> intervals = draws(scores, 1).intervals(found);

        assertThat(intervals).isEqualTo(draws(scores, 1).intervals(found)).hasSize(4);
        intervals.forEach((figure, interval) ->
                assertThat(figure.of(found)).as(figure.key()).isBetween(interval.low(), interval.high()));
        Interval auc = draws(scores, 1).intervals(found).get(Figure.AUC);
        assertThat(auc.high() - auc.low()).isBetween(0.03, 0.2);
    }

    @Test
    void with_every_tenant_drawn_once_the_figures_are_the_usual_ones() {
        int[] tenantOf = IntStream.range(0, ROWS).map(i -> i / 4).toArray();
        ResampledRows rows = new ResampledRows(scores, labels, tenantOf, ROWS / 4);
        int[] once = new int[ROWS / 4];
        Arrays.fill(once, 1);
        Metrics found = Metrics.of(scores, labels);

        for (Figure figure : Figure.values()) {
            assertThat(rows.figure(figure, once)).as(figure.key()).isCloseTo(figure.of(found), within(1e-12));
        }
        assertThat(rows.onTimeRates(once))
                .containsExactly(
                        CalibrationBin.tenOf(scores, labels).stream()
                                .mapToDouble(CalibrationBin::onTimeRate)
                                .toArray(),
                        within(1e-12));
    }

    @Test
    void a_judge_does_not_differ_from_itself() {
        Metrics found = Metrics.of(scores, labels);

        draws(scores, 1).differences(found, draws(scores, 1), found).forEach((figure, difference) -> {
            assertThat(difference.value()).isZero();
            assertThat(difference.interval().low()).isZero();
            assertThat(difference.interval().high()).isZero();
            assertThat(difference.isClear()).isFalse();
        });
    }

    /** All tenants are alike, one timely and one late rent each: whoever is drawn, the difference is the same. */
    @Test
    void where_all_tenants_are_alike_the_difference_is_certain() {
        int[] alike = IntStream.range(0, ROWS).map(i -> i % 2).toArray();
        double[] sharp =
                Arrays.stream(alike).mapToDouble(y -> y == 1 ? 0.9 : 0.1).toArray();
        double[] blunt =
                Arrays.stream(alike).mapToDouble(y -> y == 1 ? 0.6 : 0.4).toArray();
        Bootstrap bootstrap = new Bootstrap(alike, TENANTS, 3);

        Map<Figure, Difference> gaps = bootstrap
                .draw(sharp)
                .differences(Metrics.of(sharp, alike), bootstrap.draw(blunt), Metrics.of(blunt, alike));

        Difference brier = gaps.get(Figure.BRIER);
        assertThat(brier.value()).isCloseTo(0.01 - 0.16, within(1e-12));
        assertThat(brier.interval().low()).isCloseTo(-0.15, within(1e-12));
        assertThat(brier.interval().high()).isCloseTo(-0.15, within(1e-12));
        assertThat(gaps.get(Figure.LOG_LOSS).interval().high()).isCloseTo(Math.log(0.6 / 0.9), within(1e-12));
        assertThat(gaps.get(Figure.AUC).value()).isZero();
        assertThat(brier.isClear()).isTrue();
    }

    @Test
    void pairing_sees_a_small_lead_that_two_intervals_side_by_side_hide() {
        SplittableRandom random = new SplittableRandom(8);
        double[] noisy = Arrays.stream(scores)
                .map(p -> Math.min(0.99, Math.max(0.01, p + 0.25 * (random.nextDouble() - 0.5))))
                .toArray();
        Metrics ours = Metrics.of(scores, labels);
        Metrics theirs = Metrics.of(noisy, labels);
        Interval own = draws(scores, 1).intervals(ours).get(Figure.BRIER);
        Interval other = draws(noisy, 1).intervals(theirs).get(Figure.BRIER);

        Difference gap =
                draws(scores, 1).differences(ours, draws(noisy, 1), theirs).get(Figure.BRIER);

        assertThat(own.high()).isGreaterThan(other.low());
        assertThat(gap.value()).isNegative();
        assertThat(gap.isClear()).isTrue();
        assertThat(gap.interval().high() - gap.interval().low()).isLessThan((own.high() - own.low()) / 2);
    }

    /** Ten times the rows of the same tenants say no more about other tenants. */
    @Test
    void repeated_rows_of_a_tenant_do_not_feign_certainty() {
        List<String> tenTimes =
                IntStream.range(0, ROWS * 10).mapToObj(i -> TENANTS.get(i / 10)).toList();
        double[] repeated =
                IntStream.range(0, ROWS * 10).mapToDouble(i -> scores[i / 10]).toArray();
        int[] outcomes = IntStream.range(0, ROWS * 10).map(i -> labels[i / 10]).toArray();

        Interval many = new Bootstrap(outcomes, tenTimes, 1)
                .draw(repeated)
                .intervals(Metrics.of(repeated, outcomes))
                .get(Figure.AUC);
        Interval one = draws(scores, 1).intervals(Metrics.of(scores, labels)).get(Figure.AUC);

        assertThat(many.low()).isCloseTo(one.low(), within(1e-9));
        assertThat(many.high()).isCloseTo(one.high(), within(1e-9));
    }

    @Test
    void with_one_outcome_the_rank_figure_has_no_interval() {
        int[] allTimely = new int[ROWS];
        Arrays.fill(allTimely, 1);

        Map<Figure, Interval> intervals =
                new Bootstrap(allTimely, TENANTS, 1).draw(scores).intervals(Metrics.of(scores, allTimely));

        assertThat(intervals.get(Figure.AUC).low()).isNaN();
        assertThat(intervals.get(Figure.BRIER).low()).isFinite();
    }

    @Test
    void luck_alone_misses_each_bin_by_what_its_size_predicts() {
        double[] half = new double[1_000];
        Arrays.fill(half, 0.5);
        List<String> charges =
                IntStream.range(0, half.length).mapToObj(i -> "c" + i).toList();
        List<String> shared =
                IntStream.range(0, half.length).mapToObj(i -> "c" + i / 4).toList();

        // The mean absolute deviation of a share of 100 coins is sqrt(2 / pi) * 0.05; fours share their luck.
        assertThat(ChanceCalibration.error(half, charges, 1)).isCloseTo(0.0399, within(0.003));
        assertThat(ChanceCalibration.error(half, shared, 1)).isCloseTo(0.0798, within(0.006));
    }

    private Bootstrap.Draws draws(double[] judge, long seed) {
        return new Bootstrap(labels, TENANTS, seed).draw(judge);
    }
}
