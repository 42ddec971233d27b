package io.akig.core.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Small boosters, trained here and now on made-up rows. */
public final class Boosters {

    private Boosters() {}

    /** Rows of mixed features, a fifth of the values missing, some of them whole numbers and zeros of both signs. */
    public static float[][] rows(int count, int features, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][features];
        for (float[] row : rows) {
            for (int f = 0; f < features; f++) {
                float value = (float) random.nextGaussian();
                row[f] = switch (random.nextInt(10)) {
                    case 0, 1 -> Float.NaN;
                    case 2 -> Math.round(value);
                    case 3 -> f % 2 == 0 ? -0.0f : 0.0f;
                    default -> value;
                };
            }
        }
        return rows;
    }

    static Map<String, Object> parameters(int depth) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", 0.1);
        parameters.put("seed", 7);
        parameters.put("nthread", 1);
        return parameters;
    }

    /** A booster that answers 0, whatever the row. */
    public static byte[] silent(int features) {
        Map<String, Object> parameters = parameters(1);
        parameters.put("eta", 0);
        parameters.put("base_score", 0.5);
        return train(50, features, 1, parameters, 3);
    }

    /** A booster in UBJ form. */
    public static byte[] train(int rows, int features, int trees, int depth, long seed) {
        return train(rows, features, trees, parameters(depth), seed);
    }

    static byte[] train(int rows, int features, int trees, Map<String, Object> parameters, long seed) {
        float[][] x = rows(rows, features, seed);
        Random random = new Random(seed + 1);
        float[] labels = new float[rows];
        float[] flat = new float[rows * features];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(x[i], 0, flat, i * features, features);
            double signal = 0.8;
            for (int f = 0; f < features; f++) {
                float value = x[i][f];
                signal += Float.isNaN(value) ? 0.3 * (f % 3) : value * (f % 2 == 0 ? 1 : -1) / (1 + f * 0.3);
            }
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-signal)) ? 1 : 0;
        }
        try {
            DMatrix matrix = new DMatrix(flat, rows, features, Float.NaN);
            matrix.setLabel(labels);
            Booster booster = XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
            byte[] ubj = booster.toByteArray("ubj");
            booster.dispose();
            matrix.dispose();
            return ubj;
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }
}
