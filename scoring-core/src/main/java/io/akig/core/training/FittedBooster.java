package io.akig.core.training;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A booster just fitted, freed when closed. */
final class FittedBooster implements AutoCloseable {
    private final Booster booster;

    private FittedBooster(Booster booster) {
        this.booster = booster;
    }

    static FittedBooster fit(NativeMatrix rows, Map<String, Object> parameters, int rounds) {
        try {
            return new FittedBooster(XGBoost.train(rows.matrix(), parameters, rounds, Map.of(), null, null));
        } catch (XGBoostError error) {
            throw new IllegalStateException("the native library could not fit the model", error);
        }
    }

    double[] margins(NativeMatrix rows) {
        try {
            float[][] predicted = booster.predict(rows.matrix(), true);
            double[] margins = new double[predicted.length];
            for (int i = 0; i < margins.length; i++) {
                margins[i] = predicted[i][0];
            }
            return margins;
        } catch (XGBoostError error) {
            throw new IllegalStateException("the native library could not apply the model", error);
        }
    }

    byte[] bytes() {
        try {
            return booster.toByteArray("ubj");
        } catch (XGBoostError error) {
            throw new IllegalStateException("the native library could not write the model", error);
        }
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
