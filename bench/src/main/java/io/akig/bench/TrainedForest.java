package io.akig.bench;

import io.akig.core.features.Feature;
import io.akig.core.model.Forest;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A booster of the size that serves, 200 trees of depth 6 over the catalogue's features, on made-up rows. */
final class TrainedForest {

    static final int FEATURES = Feature.count();
    private static final int ROWS = 6_000;
    private static final int TREES = 200;

    private TrainedForest() {}

    static float[] rows(int count, long seed) {
        Random random = new Random(seed);
        float[] rows = new float[count * FEATURES];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return rows;
    }

    static Booster train() {
        float[] rows = rows(ROWS, 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", 6);
        parameters.put("eta", 0.05);
        parameters.put("min_child_weight", 2);
        parameters.put("nthread", 1);
        parameters.put("seed", 3);
        try {
            DMatrix matrix = new DMatrix(rows, ROWS, FEATURES, Float.NaN);
            matrix.setLabel(labels(rows));
            Booster booster = XGBoost.train(matrix, parameters, TREES, Map.of(), null, null);
            matrix.dispose();
            // One row is one thread's work; more would only make the native side slower.
            booster.setParam("nthread", 1);
            return booster;
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    static Forest compile(Booster booster) {
        try {
            return Forest.parse(booster.toByteArray("json"));
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    /** A benchmark of two sides that answer differently would mean nothing. */
    static void same(int row, double[] contributions, float[] wanted) {
        for (int f = 0; f < wanted.length; f++) {
            double gap = Math.abs(contributions[f] - wanted[f]);
            // Negated, so that NaN is a difference.
            if (!(gap <= 1e-4)) {
                throw new IllegalStateException("row " + row + ", contribution " + f + " differs by " + gap);
            }
        }
    }

    private static float[] labels(float[] rows) {
        Random random = new Random(2);
        float[] labels = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double signal = 1;
            for (int f = 0; f < FEATURES; f++) {
                float value = rows[i * FEATURES + f];
                signal += Float.isNaN(value) ? 0.2 : value * (f % 2 == 0 ? 1 : -1) / (1 + 0.5 * f);
            }
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-signal)) ? 1 : 0;
        }
        return labels;
    }
}
