package io.akig.core.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The calibration error that luck alone gives: the mean over outcomes drawn from the probabilities themselves. Looks at
 * one charge share their luck, as they share their outcome.
 */
final class ChanceCalibration {
    private static final int DRAWS = 200;

    private ChanceCalibration() {}

    static double error(double[] probabilities, List<String> chargeKeys, long seed) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] chargeOf = new int[probabilities.length];
        for (int i = 0; i < chargeOf.length; i++) {
            chargeOf[i] = numbers.computeIfAbsent(chargeKeys.get(i), key -> numbers.size());
        }
        int[] order =
                RankedScores.of(probabilities, new int[probabilities.length]).order();
        SplittableRandom random = new SplittableRandom(seed);
        double[] luck = new double[numbers.size()];
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int charge = 0; charge < luck.length; charge++) {
                luck[charge] = random.nextDouble();
            }
            sum += error(probabilities, chargeOf, order, luck);
        }
        return sum / DRAWS;
    }

    private static double error(double[] probabilities, int[] chargeOf, int[] order, double[] luck) {
        double gap = 0;
        for (int bin = 0; bin < CalibrationBin.COUNT; bin++) {
            double surplus = 0;
            for (int i = CalibrationBin.start(bin, order.length);
                    i < CalibrationBin.start(bin + 1, order.length);
                    i++) {
                double p = probabilities[order[i]];
                surplus += p - (luck[chargeOf[order[i]]] < p ? 1 : 0);
            }
            gap += Math.abs(surplus);
        }
        return gap / order.length;
    }
}
