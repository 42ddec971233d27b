package io.akig.core.training;

import io.akig.core.features.PeriodFeature;
import io.akig.core.timing.EveryonesCurve;
import io.akig.core.timing.PeriodWalk;
import io.akig.core.timing.Periods;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The date model's training rows: one for each period in which a charge was still unpaid, labelled by whether it was paid
 * in it. A charge never paid gives its unpaid periods up to the end of what is known, and says nothing beyond.
 */
final class PersonPeriods {
    /** Nobody asks for a day farther away. */
    private static final int LONGEST_DAYS = 365;

    private static final int WIDTH = PeriodFeature.rowLength();

    private float[] values = new float[1_024 * WIDTH];
    private int[] labels = new int[1_024];
    private double[] weights = new double[1_024];
    private float[] offsets = new float[1_024];
    private int[] folds = new int[1_024];
    private int rows;

    /**
     * @param weight of the case
     * @param unpaidShare the share of periods without payment that is kept, at a weight that makes up for the others
     */
    void add(HazardCase look, Periods periods, EveryonesCurve everyone, double weight, double unpaidShare) {
        PeriodWalk walk = look.walk(periods, everyone);
        String key = look.snapshot().chargeKey() + "/" + look.seen().asOfDay() + "/";
        int fold = Splits.fold(look.snapshot().tenant().tenantId());
        walk.next();
        while (walk.from() <= look.today() + LONGEST_DAYS) {
            if (look.paid() <= walk.to()) {
                add(walk, 1, weight, fold);
                return;
            }
            if (walk.to() > look.lastKnown()) {
                return;
            }
            if (unpaidShare >= 1 || StableHash.fraction("period:", key + walk.from()) < unpaidShare) {
                add(walk, 0, weight / unpaidShare, fold);
            }
            walk.next();
        }
    }

    private void add(PeriodWalk walk, int label, double weight, int fold) {
        if (rows == labels.length) {
            resize(2 * rows);
        }
        System.arraycopy(walk.row(), 0, values, rows * WIDTH, WIDTH);
        labels[rows] = label;
        weights[rows] = weight;
        offsets[rows] = (float) walk.usualLogOdds();
        folds[rows++] = fold;
    }

    private void resize(int size) {
        values = Arrays.copyOf(values, size * WIDTH);
        labels = Arrays.copyOf(labels, size);
        weights = Arrays.copyOf(weights, size);
        offsets = Arrays.copyOf(offsets, size);
        folds = Arrays.copyOf(folds, size);
    }

    PersonPeriods where(IntPredicate fold) {
        PersonPeriods chosen = new PersonPeriods();
        chosen.resize(Math.max(1, rows));
        for (int i = 0; i < rows; i++) {
            if (fold.test(folds[i])) {
                System.arraycopy(values, i * WIDTH, chosen.values, chosen.rows * WIDTH, WIDTH);
                chosen.labels[chosen.rows] = labels[i];
                chosen.weights[chosen.rows] = weights[i];
                chosen.offsets[chosen.rows] = offsets[i];
                chosen.folds[chosen.rows++] = folds[i];
            }
        }
        return chosen;
    }

    int rows() {
        return rows;
    }

    int paid() {
        return Arrays.stream(labels, 0, rows).sum();
    }

    float[] row(int index) {
        return Arrays.copyOfRange(values, index * WIDTH, (index + 1) * WIDTH);
    }

    NativeMatrix matrix() {
        return NativeMatrix.of(
                Arrays.copyOf(values, rows * WIDTH),
                rows,
                WIDTH,
                Arrays.copyOf(labels, rows),
                Arrays.copyOf(weights, rows),
                Arrays.copyOf(offsets, rows));
    }
}
