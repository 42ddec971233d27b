package io.akig.core.training;

import io.akig.core.features.Feature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to grow the trees. Rows weigh at most one per charge in sum, so a leaf is bounded by charges, not by looks at them.
 *
 * @param rate how much of each tree is taken
 * @param leafCharges fewest charges in a leaf, were their outcomes even
 * @param lambda the L2 penalty on leaves
 */
record Recipe(int depth, double rate, double leafCharges, double lambda) {
    static final int TREES = 200;

    /** Three candidates: with fewer charges, shallower and more cautious ones. */
    static List<Recipe> candidates(double charges) {
        if (charges < 1_000) {
            return List.of(new Recipe(2, 0.03, 4, 5), new Recipe(2, 0.06, 4, 5), new Recipe(3, 0.03, 4, 5));
        }
        if (charges < 10_000) {
            return List.of(new Recipe(3, 0.03, 4, 3), new Recipe(3, 0.06, 4, 3), new Recipe(4, 0.03, 4, 3));
        }
        return List.of(new Recipe(3, 0.08, 8, 2), new Recipe(4, 0.06, 8, 2), new Recipe(6, 0.05, 8, 2));
    }

    Map<String, Object> parameters(TrainingFrame frame, TrainingOptions options) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", rate);
        // A row adds its weight times p (1 - p), at most a quarter.
        parameters.put("min_child_weight", leafCharges / 4);
        parameters.put("lambda", lambda);
        // Given, not estimated, so that a fold with one outcome only has a finite start too.
        parameters.put("base_score", Math.min(0.999, Math.max(0.001, frame.baseRate())));
        parameters.put("subsample", 0.8);
        parameters.put("colsample_bytree", 0.7);
        parameters.put("max_bin", 128);
        parameters.put("monotone_constraints", monotone());
        parameters.put("seed", options.seed());
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    private static String monotone() {
        return Arrays.stream(Feature.values())
                .map(feature -> Integer.toString(feature.monotone()))
                .collect(Collectors.joining(",", "(", ")"));
    }
}
