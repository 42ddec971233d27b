package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final int FEATURES = 12;

    @Test
    void ten_thousand_rows_with_missing_values_get_the_answers_of_xgboost() {
        hasParity(Boosters.train(1_500, FEATURES, 60, 6, 5), ForestShap.MAX_CELLS, 10_000);
    }

    @Test
    void stumps_and_deep_trees_get_the_answers_of_xgboost() {
        hasParity(Boosters.train(500, FEATURES, 20, 1, 6), ForestShap.MAX_CELLS, 500);
        hasParity(Boosters.train(500, FEATURES, 20, 8, 7), ForestShap.MAX_CELLS, 500);
    }

    @Test
    void a_forest_too_large_for_tables_gets_the_answers_of_xgboost() {
        hasParity(Boosters.train(500, FEATURES, 10, 6, 8), 0, 500);
    }

    @Test
    void a_forest_without_a_split_explains_nothing_and_answers_its_base() {
        byte[] ubj = Boosters.train(5, FEATURES, 3, 4, 9);
        try (NativeBooster booster = NativeBooster.load(ubj, 1)) {
            Forest forest = Forest.parse(booster.json());
            double[] out = new double[FEATURES + 1];
            float[] row = new float[FEATURES];
            ForestShap.of(forest).contributions(row, out);
            assertThat(out[FEATURES]).isCloseTo(forest.margin(row), within(1e-6));
        }
    }

    @Test
    void rows_in_one_array_get_the_same_margins_as_one_by_one() {
        try (NativeBooster booster = NativeBooster.load(Boosters.train(300, FEATURES, 10, 4, 1), 1)) {
            Forest forest = Forest.parse(booster.json());
            float[][] rows = Boosters.rows(20, FEATURES, 2);
            float[] flat = new float[20 * FEATURES];
            float[] out = new float[20];
            for (int i = 0; i < 20; i++) {
                System.arraycopy(rows[i], 0, flat, i * FEATURES, FEATURES);
            }
            forest.margins(flat, out);
            for (int i = 0; i < 20; i++) {
                assertThat(out[i]).isEqualTo(forest.margin(rows[i]));
            }
        }
    }

    @Test
    void however_many_rows_are_asked_together_each_gets_to_the_bit_what_it_gets_alone() {
        Forest forest = Forest.parseUbj(Boosters.train(500, FEATURES, 20, 6, 4));
        ForestShap shap = ForestShap.of(forest);
        for (int count : new int[] {0, 1, TableSweep.BLOCK - 1, TableSweep.BLOCK, TableSweep.BLOCK + 1, 1_000}) {
            float[][] rows = Boosters.rows(count, FEATURES, count);
            double[][] together = new double[count][FEATURES + 1];
            Arrays.stream(together).forEach(row -> Arrays.fill(row, 7));
            shap.contributions(rows, together);
            double[] alone = new double[FEATURES + 1];
            for (int i = 0; i < count; i++) {
                shap.contributions(rows[i], alone);
                assertThat(together[i]).isEqualTo(alone);
            }
        }
        assertThatThrownBy(() -> shap.contributions(new float[2][FEATURES], new double[1][FEATURES + 1]))
                .hasMessageContaining("2 rows need as many places");
    }

    @Property
    void a_comparison_in_ints_alone_is_the_comparison(@ForAll int key, @ForAll int threshold) {
        assertThat(SortKeys.belowInInts(key, threshold))
                .isEqualTo(SortKeys.below(key, threshold))
                .isEqualTo(key < threshold ? 1 : 0);
    }

    private static void hasParity(byte[] ubj, int maxCells, int count) {
        float[][] rows = Boosters.rows(count, FEATURES, 99);
        try (NativeBooster booster = NativeBooster.load(ubj, 1)) {
            Forest forest = Forest.parse(booster.json());
            Forest fromBinary = Forest.parseUbj(ubj);
            ForestShap shap = ForestShap.of(forest, maxCells);
            float[] margins = booster.margins(rows);
            float[][] contributions = booster.contributions(rows);
            double[][] together = new double[count][FEATURES + 1];
            shap.contributions(rows, together);
            double[] out = new double[FEATURES + 1];
            double worstMargin = 0;
            double worstContribution = 0;
            double worstSum = 0;
            for (int i = 0; i < count; i++) {
                worstMargin = Math.max(worstMargin, Math.abs(margins[i] - forest.margin(rows[i])));
                assertThat(fromBinary.margin(rows[i])).isEqualTo(forest.margin(rows[i]));
                shap.contributions(rows[i], out);
                assertThat(together[i]).isEqualTo(out);
                double sum = 0;
                for (int f = 0; f < out.length; f++) {
                    worstContribution = Math.max(worstContribution, Math.abs(out[f] - contributions[i][f]));
                    sum += out[f];
                }
                worstSum = Math.max(worstSum, Math.abs(sum - margins[i]));
            }
            assertThat(worstMargin).as("margins").isCloseTo(0, within(1e-5));
            assertThat(worstContribution).as("contributions").isCloseTo(0, within(1e-4));
            assertThat(worstSum).as("local accuracy").isCloseTo(0, within(1e-5));
        }
    }
}
