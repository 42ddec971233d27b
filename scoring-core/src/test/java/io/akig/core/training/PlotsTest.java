package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.score.RiskLevel;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlotsTest {

    @Property(tries = 100)
    void a_roc_curve_rises_from_corner_to_corner_and_its_area_is_the_auc(@ForAll long seed) {
        Sample sample = Sample.of(seed, 3_000);
        Curve roc = Curve.roc(sample.scores, sample.labels);

        assertThat(roc.x()).hasSizeLessThanOrEqualTo(220).isSorted();
        assertThat(roc.y()).hasSameSizeAs(roc.x()).isSorted();
        assertCorners(roc);
        assertThat(roc.area()).isCloseTo(Metrics.auc(sample.scores, sample.labels), within(0.002));
    }

    @Property(tries = 100)
    void a_roc_curve_of_few_scores_is_exact(@ForAll long seed) {
        Sample sample = Sample.of(seed, 40);

        assertThat(Curve.roc(sample.scores, sample.labels).area())
                .isCloseTo(Metrics.auc(sample.scores, sample.labels), within(1e-12));
    }

    @Property(tries = 100)
    void gain_is_share_times_lift_and_its_area_follows_from_the_auc(@ForAll long seed) {
        Sample sample = Sample.of(seed, 3_000);
        Metrics found = Metrics.of(sample.scores, sample.labels);
        Curve gain = Curve.gain(sample.scores, sample.labels);

        assertCorners(gain);
        assertThat(gain.x()).hasSize(101);
        assertThat(gain.at(0.1)).isCloseTo(0.1 * found.lift10(), within(1e-9));
        assertThat(gain.at(0.2)).isCloseTo(0.2 * found.lift20(), within(1e-9));
        double late = 1 - Arrays.stream(sample.labels).average().orElseThrow();
        assertThat(gain.area()).isCloseTo(late / 2 + (1 - late) * found.auc(), within(0.002));
    }

    @Test
    void riskiest_first_by_hand() {
        double[] scores = {0.1, 0.4, 0.35, 0.8};
        int[] labels = {0, 0, 1, 1};

        Curve roc = Curve.roc(scores, labels);

        assertThat(roc.x()).containsExactly(0.0, 0.0, 0.5, 0.5, 1.0);
        assertThat(roc.y()).containsExactly(0.0, 0.5, 0.5, 1.0, 1.0);
        assertThat(roc.area()).isEqualTo(0.75);
    }

    @Test
    void one_outcome_gives_no_curve() {
        assertThat(Curve.roc(new double[] {0.3, 0.6}, new int[] {1, 1}).x()).isEmpty();
        assertThat(Curve.gain(new double[] {0.3, 0.6}, new int[] {1, 1}).area()).isNaN();
    }

    @Test
    void every_row_is_in_one_bin_and_one_level() {
        double[] scores = {0, 0.049, 0.05, 0.2999, 0.3, 0.85, 0.97, 1};
        int[] labels = {0, 0, 1, 0, 1, 1, 0, 1};

        List<ScoreBin> bins = ScoreBin.of(scores, labels);
        List<LevelOutcome> levels = LevelOutcome.of(scores, labels);

        assertThat(bins).hasSize(20);
        assertThat(bins.get(0)).isEqualTo(new ScoreBin(0, 0.05, 0, 2));
        assertThat(bins.get(1).onTime()).isEqualTo(1);
        assertThat(bins.get(19)).isEqualTo(new ScoreBin(0.95, 1, 1, 1));
        assertThat(bins.stream().mapToInt(bin -> bin.onTime() + bin.late()).sum())
                .isEqualTo(8);
        assertThat(levels)
                .extracting(LevelOutcome::level)
                .containsExactly(
                        RiskLevel.EXCELLENT, RiskLevel.GOOD, RiskLevel.MEDIUM, RiskLevel.RISKY, RiskLevel.CRITICAL);
        assertThat(levels).extracting(LevelOutcome::rows).containsExactly(3, 0, 0, 1, 4);
        assertThat(levels.get(0).onTimeRate()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void errors_in_days_are_all_counted_and_the_outer_bins_hold_the_rest() {
        int[] errors = IntStream.concat(IntStream.range(0, 1_000).map(i -> i % 9 - 3), IntStream.of(-90, 400))
                .toArray();

        List<DateErrorBin> bins = DateErrorBin.of(errors);

        assertThat(bins).hasSize(9);
        assertThat(bins.get(0).fromDay()).isEqualTo(-90);
        assertThat(bins.get(0).toDay()).isEqualTo(-3);
        assertThat(bins.get(8).fromDay()).isEqualTo(5);
        assertThat(bins.get(8).toDay()).isEqualTo(400);
        assertThat(bins.stream().mapToInt(DateErrorBin::rows).sum()).isEqualTo(1_002);
        assertThat(DateErrorBin.of(new int[0])).isEmpty();
        assertThat(DateErrorBin.of(IntStream.range(-400, 400).toArray())).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void the_oracle_speaks_only_where_the_truth_is_known() {
        List<TenantHistory> world = Worlds.rents(60, 18, 4);
        Horizon horizon = Horizon.of(world, 5, null, Worlds.NOW);
        SnapshotSet rows = new Snapshots(5).toTest(world, horizon, horizon.cutDate(), Worlds.NOW);
        double[] half = new double[rows.rows().size()];
        Arrays.fill(half, 0.5);

        Oracle oracle = Oracle.of(
                rows,
                half,
                (tenant, charge, days) -> days > 10 ? OptionalDouble.of(days / 100.0) : OptionalDouble.empty());

        assertThat(oracle.rows())
                .isEqualTo((int)
                        rows.rows().stream().filter(row -> row.daysToDue() > 10).count())
                .isPositive();
        assertThat(oracle.modelAuc()).isEqualTo(0.5);
        assertThat(oracle.modelLogLoss()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Oracle.of(rows, half, (tenant, charge, days) -> OptionalDouble.empty()))
                .isNull();
    }

    private static void assertCorners(Curve curve) {
        assertThat(curve.x().get(0)).isZero();
        assertThat(curve.y().get(0)).isZero();
        assertThat(curve.x().get(curve.x().size() - 1)).isEqualTo(1);
        assertThat(curve.y().get(curve.y().size() - 1)).isCloseTo(1, within(1e-12));
    }

    private record Sample(double[] scores, int[] labels) {
        static Sample of(long seed, int rows) {
            SplittableRandom random = new SplittableRandom(seed);
            double ties = random.nextBoolean() ? 12 : 1e9;
            double[] scores = new double[rows];
            int[] labels = new int[rows];
            for (int i = 0; i < rows; i++) {
                scores[i] = Math.round(random.nextDouble() * ties) / ties;
                labels[i] = i < 2 ? i : random.nextDouble() < scores[i] ? 1 : 0;
            }
            return new Sample(scores, labels);
        }
    }
}
