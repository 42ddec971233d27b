package io.akig.core.features;

/** Sines and cosines of equal steps around a circle; strict, so that every machine replays the same bits. */
final class Circle {
    private final double[] sin;
    private final double[] cos;

    Circle(int steps) {
        sin = new double[steps];
        cos = new double[steps];
        for (int i = 0; i < steps; i++) {
            sin[i] = StrictMath.sin(2 * Math.PI * i / steps);
            cos[i] = StrictMath.cos(2 * Math.PI * i / steps);
        }
    }

    double sin(int step) {
        return sin[step];
    }

    double cos(int step) {
        return cos[step];
    }
}
