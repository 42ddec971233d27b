package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForestTest {

    private static final int FEATURES = 12;

    @Test
    void ten_thousand_rows_get_the_margins_and_contributions_of_xgboost() {
        float[][] rows = Boosters.rows(10_000, FEATURES, 99);
        for (int depth : new int[] {1, 3, 6, 9}) {
            byte[] ubj = Boosters.train(4_000, FEATURES, 60, depth, 5);
            try (NativeBooster booster = NativeBooster.load(ubj, 2)) {
                Forest forest = Forest.parse(booster.json());
                ForestShap shap = ForestShap.of(forest);
                float[] margins = booster.margins(rows);
                float[][] contributions = booster.contributions(rows);
                double[] out = new double[FEATURES + 1];
                double worstMargin = 0;
                double worstContribution = 0;
                double worstSum = 0;
                for (int i = 0; i < rows.length; i++) {
                    worstMargin = Math.max(worstMargin, Math.abs(margins[i] - forest.margin(rows[i])));
                    shap.contributions(rows[i], out);
                    double sum = 0;
                    for (int f = 0; f < out.length; f++) {
                        worstContribution = Math.max(worstContribution, Math.abs(out[f] - contributions[i][f]));
                        sum += out[f];
                    }
                    worstSum = Math.max(worstSum, Math.abs(sum - margins[i]));
                }
                assertThat(worstMargin).as("margins at depth %d", depth).isCloseTo(0, within(1e-5));
                assertThat(worstContribution)
                        .as("contributions at depth %d", depth)
                        .isCloseTo(0, within(1e-4));
                assertThat(worstSum).as("local accuracy at depth %d", depth).isCloseTo(0, within(1e-5));
            }
        }
    }
}
