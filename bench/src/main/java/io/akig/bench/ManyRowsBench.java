package io.akig.bench;

import io.akig.core.explain.TreeShap;
import io.akig.core.model.Forest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 20,000 rows at once: the tables against XGBoost on one matrix that is made beforehand, both on as many threads. One row
 * after the other shows what asking together gains.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(2)
public class ManyRowsBench {

    private static final int ROWS = 20_000;
    /** So many times the rows for our side, whose one pass would be too short to time. */
    private static final int PASSES = 20;

    /** One, or as many as the machine has. */
    @Param({"1", "all"})
    public String threads = "1";

    private final Booster booster = TrainedForest.train();
    private final Forest forest = TrainedForest.compile(booster);
    private final TreeShap shap = TreeShap.of(forest);
    private final float[][] rows = new float[ROWS][];
    private final double[][] contributions = new double[ROWS][TrainedForest.FEATURES + 1];
    private final List<Callable<Void>> together = new ArrayList<>();
    private final List<Callable<Void>> oneByOne = new ArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final float[] flat = TrainedForest.rows(ROWS, 9);
    private final DMatrix matrix = matrix(flat);

    /** Both sides must answer the same before anything is timed. */
    @Setup
    public void prove() throws XGBoostError {
        int count = threads.equals("all") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(threads);
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * TrainedForest.FEATURES, (i + 1) * TrainedForest.FEATURES);
        }
        booster.setParam("nthread", count);
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) ROWS * part / count);
            int to = (int) ((long) ROWS * (part + 1) / count);
            float[][] own = Arrays.copyOfRange(rows, from, to);
            double[][] out = Arrays.copyOfRange(contributions, from, to);
            together.add(() -> {
                shap.contributions(own, out);
                return null;
            });
            oneByOne.add(() -> {
                for (int i = 0; i < own.length; i++) {
                    shap.contributions(own[i], out[i]);
                }
                return null;
            });
        }
        float[][] wanted = booster.predictContrib(matrix, 0);
        run(together);
        for (int i = 0; i < ROWS; i++) {
            TrainedForest.same(i, contributions[i], wanted[i]);
        }
    }

    @TearDown
    public void dispose() {
        pool.shutdown();
        matrix.dispose();
        booster.dispose();
    }

    @Benchmark
    @OperationsPerInvocation(PASSES)
    public double[][] contributions_together() {
        for (int pass = 0; pass < PASSES; pass++) {
            run(together);
        }
        return contributions;
    }

    @Benchmark
    @OperationsPerInvocation(PASSES)
    public double[][] contributions_one_by_one() {
        for (int pass = 0; pass < PASSES; pass++) {
            run(oneByOne);
        }
        return contributions;
    }

    @Benchmark
    public float[][] contributions_predict_contrib() throws XGBoostError {
        return booster.predictContrib(matrix, 0);
    }

    private void run(List<Callable<Void>> parts) {
        try {
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static DMatrix matrix(float[] flat) {
        try {
            return new DMatrix(flat, ROWS, TrainedForest.FEATURES, Float.NaN);
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }
}
