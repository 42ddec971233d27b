package io.akig.core.training;

import io.akig.core.features.Feature;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A native training matrix that is freed when closed; the library would wait for the garbage collector. */
final class NativeMatrix implements AutoCloseable {
    private final DMatrix matrix;

    private NativeMatrix(DMatrix matrix) {
        this.matrix = matrix;
    }

    static NativeMatrix of(TrainingFrame frame) {
        return of(frame.dense(), frame.rows(), Feature.count(), frame.labels(), frame.weights());
    }

    static NativeMatrix of(float[] dense, int rows, int columns, int[] labels, double[] weights) {
        try {
            DMatrix matrix = new DMatrix(dense, rows, columns, Float.NaN);
            float[] narrowLabels = new float[rows];
            float[] narrowWeights = new float[rows];
            for (int i = 0; i < rows; i++) {
                narrowLabels[i] = labels[i];
                narrowWeights[i] = (float) weights[i];
            }
            matrix.setLabel(narrowLabels);
            matrix.setWeight(narrowWeights);
            return new NativeMatrix(matrix);
        } catch (XGBoostError error) {
            throw new IllegalStateException("the native library refused the training rows", error);
        }
    }

    /**
     * @param offsets log-odds from which each row starts
     */
    static NativeMatrix of(float[] dense, int rows, int columns, int[] labels, double[] weights, float[] offsets) {
        NativeMatrix matrix = of(dense, rows, columns, labels, weights);
        try {
            matrix.matrix.setBaseMargin(offsets);
            return matrix;
        } catch (XGBoostError error) {
            matrix.close();
            throw new IllegalStateException("the native library refused the rows' log-odds", error);
        }
    }

    DMatrix matrix() {
        return matrix;
    }

    @Override
    public void close() {
        matrix.dispose();
    }
}
