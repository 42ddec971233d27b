package io.akig.core.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the date model's trees are grown: few and flat, as each score walks them once for every period it looks at. */
record HazardRecipe(int trees, int depth, double rate, double leafPayments, double lambda) {

    /**
     * @param payments that the rows hold: with fewer, shallower and more cautious trees
     */
    static HazardRecipe of(int payments) {
        if (payments < 2_000) {
            return new HazardRecipe(50, 2, 0.06, 4, 10);
        }
        return payments < 8_000 ? new HazardRecipe(70, 3, 0.08, 6, 5) : new HazardRecipe(80, 4, 0.1, 6, 3);
    }

    Map<String, Object> parameters(TrainingOptions options) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", rate);
        // Payments in one period are rare, so a row adds about its weight for a payment and next to nothing else.
        parameters.put("min_child_weight", leafPayments);
        parameters.put("lambda", lambda);
        // The margin is a correction of what each row brings along.
        parameters.put("base_score", 0.5);
        parameters.put("subsample", 0.8);
        parameters.put("colsample_bytree", 0.7);
        parameters.put("max_bin", 128);
        parameters.put("seed", options.seed());
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }
}
