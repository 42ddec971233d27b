package io.akig.core.model;

import java.io.IOException;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The booster as XGBoost itself holds it, for training to ask and for loading to prove against; requests are answered by
 * {@link Forest}. Native memory: close it. Its calls are synchronized inside xgboost4j, and each makes a matrix outside
 * the heap, so it has no place on the path of a request.
 */
public final class NativeBooster implements AutoCloseable {

    private final Booster booster;
    private final int features;

    private NativeBooster(Booster booster, int features) {
        this.booster = booster;
        this.features = features;
    }

    /** Loads a model in XGBoost's UBJ form; the number of threads is set once, before anyone shares the booster. */
    public static NativeBooster load(byte[] ubj, int threads) {
        try {
            Booster booster = XGBoost.loadModel(ubj);
            booster.setParam("nthread", threads);
            return new NativeBooster(booster, Math.toIntExact(booster.getNumFeature()));
        } catch (XGBoostError | IOException e) {
            throw new IllegalArgumentException("XGBoost cannot read the booster: " + firstLine(e), e);
        }
    }

    /** How many features a row has. */
    public int featureCount() {
        return features;
    }

    /** The model as XGBoost's JSON, the form that {@link Forest} is compiled from. */
    public byte[] json() {
        try {
            return booster.toByteArray("json");
        } catch (XGBoostError e) {
            throw failed("write its JSON", e);
        }
    }

    /** The margin of each row; NaN is missing. */
    public float[] margins(float[][] rows) {
        DMatrix matrix = matrix(rows);
        try {
            float[][] predicted = booster.predict(matrix, true);
            float[] margins = new float[rows.length];
            for (int i = 0; i < margins.length; i++) {
                margins[i] = predicted[i][0];
            }
            return margins;
        } catch (XGBoostError e) {
            throw failed("predict", e);
        } finally {
            matrix.dispose();
        }
    }

    /** The contributions of each row: one for each feature, the expected margin last. */
    public float[][] contributions(float[][] rows) {
        DMatrix matrix = matrix(rows);
        try {
            return booster.predictContrib(matrix, 0);
        } catch (XGBoostError e) {
            throw failed("explain", e);
        } finally {
            matrix.dispose();
        }
    }

    @Override
    public void close() {
        booster.dispose();
    }

    private DMatrix matrix(float[][] rows) {
        float[] flat = new float[Math.multiplyExact(rows.length, features)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != features) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "row %d has %d features, the booster %d", i, rows[i].length, features));
            }
            System.arraycopy(rows[i], 0, flat, i * features, features);
        }
        try {
            return new DMatrix(flat, rows.length, features, Float.NaN);
        } catch (XGBoostError e) {
            throw failed("take the rows", e);
        }
    }

    private static IllegalStateException failed(String what, XGBoostError e) {
        return new IllegalStateException("XGBoost could not " + what + ": " + firstLine(e), e);
    }

    /** XGBoost appends its native stack to every message. */
    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given")
                .strip();
    }
}
