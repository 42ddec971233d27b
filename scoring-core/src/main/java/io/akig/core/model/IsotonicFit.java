package io.akig.core.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pool-adjacent-violators with weights (Ayer et al. 1955). Equal margins are one block from the start. The outermost
 * blocks are widened until they weigh enough to be believed, and their values kept as far from 0 and 1 as the rule of
 * succession asks. Knots lie at the blocks' mean margins; beyond the outer means the outer slope goes on to the outermost
 * margin seen, at most halfway to certainty, so that the best and the worst are still told apart.
 */
final class IsotonicFit {

    private static final double END_WEIGHT = 25;
    private static final double END_SHARE = 0.05;

    private final double[] sumMargin;
    private final double[] sumOutcome;
    private final double[] weight;
    private int blocks;

    private IsotonicFit(int capacity) {
        sumMargin = new double[capacity];
        sumOutcome = new double[capacity];
        weight = new double[capacity];
    }

    static IsotonicCalibrator fit(double[] margins, double[] outcomes, double[] weights) {
        CalibrationSample.check(margins, outcomes, weights);
        int[] order = IntStream.range(0, margins.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> margins[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        IsotonicFit fit = new IsotonicFit(margins.length);
        double total = 0;
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            // + 0.0 makes -0.0 and 0.0 one margin.
            double margin = margins[row] + 0.0;
            boolean tie = i > 0 && margin == margins[order[i - 1]] + 0.0;
            fit.add(margin, outcomes[row], weights[row], tie);
            total += weights[row];
        }
        fit.pool();
        fit.widenEnds(Math.min(END_WEIGHT, END_SHARE * total));
        return fit.curve(margins[order[0]] + 0.0, margins[order[order.length - 1]] + 0.0);
    }

    private void add(double margin, double outcome, double w, boolean tie) {
        if (!tie) {
            blocks++;
        }
        sumMargin[blocks - 1] += w * margin;
        sumOutcome[blocks - 1] += w * outcome;
        weight[blocks - 1] += w;
    }

    private void pool() {
        int last = 0;
        for (int i = 1; i < blocks; i++) {
            last++;
            copy(i, last);
            while (last > 0 && value(last - 1) >= value(last)) {
                mergeWithNext(--last);
            }
        }
        blocks = last + 1;
    }

    private void widenEnds(double enough) {
        while (blocks > 1 && weight[blocks - 1] < enough) {
            mergeWithNext(blocks - 2);
            blocks--;
        }
        int first = 0;
        while (first + 1 < blocks && weight[first] < enough) {
            sumMargin[first + 1] += sumMargin[first];
            sumOutcome[first + 1] += sumOutcome[first];
            weight[first + 1] += weight[first];
            first++;
        }
        for (int i = first; i < blocks; i++) {
            copy(i, i - first);
        }
        blocks -= first;
    }

    private IsotonicCalibrator curve(double lowest, double highest) {
        double floor = 1 / (weight[0] + 2);
        double ceiling = 1 - 1 / (weight[blocks - 1] + 2);
        // One block of one outcome would leave no room between floor and ceiling only below one row of weight.
        double low = Math.min(floor, 0.5);
        double high = Math.max(ceiling, 0.5);
        double[] m = new double[blocks + 2];
        double[] p = new double[blocks + 2];
        double[] good = new double[blocks + 2];
        double[] all = new double[blocks + 2];
        for (int i = 0; i < blocks; i++) {
            m[i + 1] = Math.min(highest, Math.max(lowest, sumMargin[i] / weight[i]));
            p[i + 1] = Math.min(high, Math.max(low, value(i)));
        }
        m[0] = lowest;
        p[0] = Math.max(p[1] / 2, p[1] - outerSlope(m, p, 1, 2) * (m[1] - lowest));
        m[blocks + 1] = highest;
        double up = outerSlope(m, p, blocks - 1, blocks) * (highest - m[blocks]);
        p[blocks + 1] = Math.min((1 + p[blocks]) / 2, p[blocks] + up);
        for (int i = 0; i < m.length; i++) {
            int block = Math.min(blocks, Math.max(1, i)) - 1;
            // Summed in another order, the good ones may weigh a little more than all.
            good[i] = Math.min(sumOutcome[block], weight[block]);
            all[i] = weight[block];
        }
        return distinct(m, p, good, all);
    }

    private double outerSlope(double[] m, double[] p, int left, int right) {
        return blocks == 1 || m[right] <= m[left] ? 0 : (p[right] - p[left]) / (m[right] - m[left]);
    }

    /** Two blocks' means may round to one margin: the later knot then speaks for both. */
    private static IsotonicCalibrator distinct(double[] m, double[] p, double[] good, double[] all) {
        int n = 0;
        for (int i = 0; i < m.length; i++) {
            double before = n == 0 ? 0 : p[n - 1];
            boolean again = n > 0 && m[i] <= m[n - 1];
            int to = again ? n - 1 : n++;
            m[to] = again ? m[to] : m[i];
            p[to] = Math.max(before, p[i]);
            good[to] = good[i];
            all[to] = all[i];
        }
        KnotCounts counts = new KnotCounts(Arrays.copyOf(good, n), Arrays.copyOf(all, n));
        return new IsotonicCalibrator(Arrays.copyOf(m, n), Arrays.copyOf(p, n), counts);
    }

    private double value(int block) {
        return sumOutcome[block] / weight[block];
    }

    private void copy(int from, int to) {
        sumMargin[to] = sumMargin[from];
        sumOutcome[to] = sumOutcome[from];
        weight[to] = weight[from];
    }

    private void mergeWithNext(int block) {
        sumMargin[block] += sumMargin[block + 1];
        sumOutcome[block] += sumOutcome[block + 1];
        weight[block] += weight[block + 1];
    }
}
