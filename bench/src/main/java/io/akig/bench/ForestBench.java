package io.akig.bench;

import io.akig.core.explain.TreeShap;
import io.akig.core.model.Forest;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One row at a time, as a request asks: the compiled forest against XGBoost itself, on one booster and the same rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ForestBench {

    private static final int ROWS = 1 << 12;
    /** So many of them are explained before, to compare: XGBoost takes a millisecond for each. */
    private static final int EXPLAINED = 500;

    private final Booster booster = TrainedForest.train();
    private final Forest forest = TrainedForest.compile(booster);
    private final TreeShap shap = TreeShap.of(forest);
    private final float[] flat = TrainedForest.rows(ROWS, 9);
    private final float[][] rows = new float[ROWS][];
    private final double[] contributions = new double[TrainedForest.FEATURES + 1];
    private int next;

    /** Both sides must answer the same before anything is timed. */
    @Setup
    public void prove() throws XGBoostError {
        DMatrix matrix = new DMatrix(flat, ROWS, TrainedForest.FEATURES, Float.NaN);
        float[][] margins = booster.predict(matrix, true);
        matrix.dispose();
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * TrainedForest.FEATURES, (i + 1) * TrainedForest.FEATURES);
            double gap = Math.abs(forest.margin(rows[i]) - margins[i][0]);
            if (!(gap <= 1e-5)) {
                throw new IllegalStateException("row " + i + " differs by " + gap);
            }
        }
        matrix = new DMatrix(
                Arrays.copyOf(flat, EXPLAINED * TrainedForest.FEATURES), EXPLAINED, TrainedForest.FEATURES, Float.NaN);
        float[][] wanted = booster.predictContrib(matrix, 0);
        matrix.dispose();
        for (int i = 0; i < EXPLAINED; i++) {
            shap.contributions(rows[i], contributions);
            TrainedForest.same(i, contributions, wanted[i]);
        }
    }

    @TearDown
    public void dispose() {
        booster.dispose();
    }

    private float[] row() {
        next = (next + 1) & (ROWS - 1);
        return rows[next];
    }

    @Benchmark
    public float margin_walker() {
        return forest.margin(row());
    }

    @Benchmark
    public float margin_inplace_predict() throws XGBoostError {
        return margin(booster.inplace_predict(row(), 1, TrainedForest.FEATURES, Float.NaN));
    }

    @Benchmark
    public float margin_predict_matrix() throws XGBoostError {
        DMatrix matrix = matrix(row());
        try {
            return margin(booster.predict(matrix, true));
        } finally {
            matrix.dispose();
        }
    }

    @Benchmark
    public double[] contributions_tables() {
        shap.contributions(row(), contributions);
        return contributions;
    }

    @Benchmark
    public float[][] contributions_predict_contrib() throws XGBoostError {
        DMatrix matrix = matrix(row());
        try {
            return booster.predictContrib(matrix, 0);
        } finally {
            matrix.dispose();
        }
    }

    private static DMatrix matrix(float[] row) throws XGBoostError {
        return new DMatrix(row, 1, TrainedForest.FEATURES, Float.NaN);
    }

    private static float margin(float[][] predicted) {
        return predicted[0][0];
    }
}
