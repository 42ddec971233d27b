package io.akig.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Chooses rows that exercise a forest: real ones from the lowest to the highest margin, and the same with much missing. */
final class GoldenChoice {
    private static final int REAL = 48;
    private static final int HOLED = 15;

    private GoldenChoice() {}

    static float[][] of(IntFunction<float[]> row, double[] margins) {
        Integer[] order = new Integer[margins.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> margins[i]));
        List<float[]> rows = new ArrayList<>();
        int real = Math.min(REAL, order.length);
        for (int i = 0; i < real; i++) {
            rows.add(row.apply(order[(int) ((long) i * (order.length - 1) / Math.max(1, real - 1))]));
        }
        for (int i = 0; i < HOLED; i++) {
            rows.add(holed(rows.get(i * 3 % real), i));
        }
        float[] empty = new float[rows.get(0).length];
        Arrays.fill(empty, Float.NaN);
        rows.add(empty);
        return rows.toArray(float[][]::new);
    }

    /** Takes away from a tenth to nearly all of the values, always the same ones. */
    private static float[] holed(float[] row, int number) {
        float[] holed = row.clone();
        double share = 0.1 + 0.85 * number / (HOLED - 1);
        for (int i = 0; i < holed.length; i++) {
            if (StableHash.fraction("hole" + number + ":", Integer.toString(i)) < share) {
                holed[i] = Float.NaN;
            }
        }
        return holed;
    }
}
