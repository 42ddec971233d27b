package io.akig.core.training;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures that come with an interval, so that nobody takes luck for skill. */
public enum Figure {
    AUC(Metrics::auc),
    LOG_LOSS(Metrics::logLoss),
    BRIER(Metrics::brier),
    CALIBRATION_ERROR(Metrics::calibrationError);

    private final ToDoubleFunction<Metrics> reading;

    Figure(ToDoubleFunction<Metrics> reading) {
        this.reading = reading;
    }

    public double of(Metrics metrics) {
        return reading.applyAsDouble(metrics);
    }

    /** As JSON names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A larger AUC is better; of the errors a smaller one. */
    public boolean moreIsBetter() {
        return this == AUC;
    }
}
