package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final double[] SCORES = {0.1, 0.4, 0.35, 0.8};
    private static final int[] LABELS = {0, 0, 1, 1};

    @Test
    void figures_computed_by_hand() {
        Metrics found = Metrics.of(SCORES, LABELS);

        assertThat(found.auc()).isEqualTo(0.75);
        assertThat(found.gini()).isEqualTo(0.5);
        assertThat(found.ks()).isEqualTo(0.5);
        double logLoss = -(Math.log(0.9) + Math.log(0.6) + Math.log(0.35) + Math.log(0.8)) / 4;
        assertThat(found.logLoss()).isCloseTo(logLoss, within(1e-12));
        assertThat(found.brier()).isCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, within(1e-12));
    }

    @Test
    void equal_scores_count_half() {
        assertThat(Metrics.auc(new double[] {0.5, 0.5, 0.5}, new int[] {0, 1, 1}))
                .isEqualTo(0.5);
        assertThat(Metrics.auc(new double[] {0.2, 0.5, 0.5, 0.9}, new int[] {0, 0, 1, 1}))
                .isEqualTo(0.875);
    }

    @Test
    void one_class_leaves_rank_metrics_undefined_and_no_crash() {
        Metrics found = Metrics.of(new double[] {0.2, 0.9}, new int[] {1, 1});

        assertThat(found.auc()).isNaN();
        assertThat(found.gini()).isNaN();
        assertThat(found.ks()).isNaN();
        assertThat(found.lift10()).isNaN();
        assertThat(found.brier()).isFinite();
    }

    @Test
    void lift_says_how_many_late_rents_the_riskiest_hold() {
        double[] scores = new double[20];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            scores[i] = i / 20.0;
            labels[i] = i < 4 ? 0 : 1;
        }

        assertThat(Metrics.of(scores, labels).lift10()).isCloseTo(5, within(1e-12));
        assertThat(Metrics.of(scores, labels).lift20()).isCloseTo(5, within(1e-12));
        assertThat(Metrics.of(new double[20], labels).lift10()).isCloseTo(1, within(1e-12));
    }

    @Test
    void calibration_error_is_the_mean_gap_of_ten_equal_bins() {
        double[] probabilities = new double[100];
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            probabilities[i] = i < 50 ? 0.2 : 0.9;
            labels[i] = i % 10 < (i < 50 ? 2 : 8) ? 1 : 0;
        }

        List<CalibrationBin> bins = CalibrationBin.tenOf(probabilities, labels);

        assertThat(bins).hasSize(10).allMatch(bin -> bin.count() == 10);
        assertThat(CalibrationBin.error(bins)).isCloseTo(0.05, within(1e-12));
    }

    @Property(tries = 200)
    void auc_is_the_share_of_pairs_in_order_and_ks_is_bounded_by_it(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(30);
        double[] scores = new double[n];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(8) / 8.0;
            labels[i] = i == 0 ? 0 : i == 1 ? 1 : random.nextInt(2);
        }
        double inOrder = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        Metrics found = Metrics.of(scores, labels);

        assertThat(found.auc()).isCloseTo(inOrder / pairs, within(1e-12));
        assertThat(found.gini()).isCloseTo(2 * found.auc() - 1, within(1e-12));
        assertThat(found.ks()).isBetween(Math.abs(found.gini()) / 2 - 1e-12, 1.0);
    }
}
