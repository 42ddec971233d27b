package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The definition itself, over all coalitions: what it costs is why nobody computes it so. */
class ShapleyByDefinitionTest {

    private static final int FEATURES = 6;

    @Test
    void contributions_are_the_shapley_values_by_definition() {
        for (int depth : new int[] {2, 4, 6}) {
            byte[] ubj = Boosters.train(200, FEATURES, 4, depth, 10 + depth);
            Forest forest;
            try (NativeBooster booster = NativeBooster.load(ubj, 1)) {
                forest = Forest.parse(booster.json());
            }
            for (int maxCells : new int[] {0, ForestShap.MAX_CELLS}) {
                ForestShap shap = ForestShap.of(forest, maxCells);
                double[] out = new double[FEATURES + 1];
                for (float[] row : Boosters.rows(30, FEATURES, 3)) {
                    shap.contributions(row, out);
                    for (int f = 0; f < FEATURES; f++) {
                        assertThat(out[f]).isCloseTo(shapley(forest, row, f), within(1e-6));
                    }
                    assertThat(out[FEATURES]).isCloseTo(worth(forest, row, 0), within(1e-6));
                }
            }
        }
    }

    private static double shapley(Forest forest, float[] row, int feature) {
        double sum = 0;
        for (int coalition = 0; coalition < 1 << FEATURES; coalition++) {
            if ((coalition >> feature & 1) == 0) {
                int size = Integer.bitCount(coalition);
                double weight = factorial(size) * factorial(FEATURES - 1 - size) / factorial(FEATURES);
                sum += weight * (worth(forest, row, coalition | 1 << feature) - worth(forest, row, coalition));
            }
        }
        return sum;
    }

    private static double worth(Forest forest, float[] row, int known) {
        double sum = forest.baseMargin();
        for (int tree = 0; tree < forest.treeCount(); tree++) {
            sum += expected(forest, forest.root(tree), row, known);
        }
        return sum;
    }

    private static double expected(Forest forest, int at, float[] row, int known) {
        if (forest.isLeaf(at)) {
            return forest.value(at);
        }
        if ((known >> forest.feature(at) & 1) == 1) {
            return expected(forest, forest.goesLeft(at, row) ? forest.left(at) : forest.right(at), row, known);
        }
        double left = forest.cover(forest.left(at)) * expected(forest, forest.left(at), row, known);
        double right = forest.cover(forest.right(at)) * expected(forest, forest.right(at), row, known);
        return (left + right) / forest.cover(at);
    }

    private static double factorial(int n) {
        return n == 0 ? 1 : n * factorial(n - 1);
    }
}
