package io.akig.core.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A curve from (0, 0) to (1, 1), riskiest rows first; without points when only one outcome occurs. On both curves y is the
 * share of the late rents that is caught.
 *
 * @param x of the ROC curve the share of timely rents flagged by mistake, of the gain curve the share of all rows flagged
 */
public record Curve(List<Double> x, List<Double> y) {
    private static final int MOST_POINTS = 200;
    private static final int GAIN_STEPS = 100;

    public Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /** About 200 points at most, evenly spread along the curve. */
    static Curve roc(double[] probabilities, int[] labels) {
        return thinned(exact(probabilities, labels, false));
    }

    /** At each whole percent; rows of equal probability count in proportion. */
    static Curve gain(double[] probabilities, int[] labels) {
        Curve exact = exact(probabilities, labels, true);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int step = 0; step <= GAIN_STEPS && !exact.x.isEmpty(); step++) {
            x.add((double) step / GAIN_STEPS);
            y.add(exact.at((double) step / GAIN_STEPS));
        }
        return new Curve(x, y);
    }

    /** The height at x, between two points on the line between them; NaN without points. */
    public double at(double where) {
        if (x.isEmpty()) {
            return Double.NaN;
        }
        int found = Collections.binarySearch(x, where);
        if (found >= 0) {
            return y.get(found);
        }
        int right = Math.min(-found - 1, x.size() - 1);
        int left = Math.max(0, right - 1);
        double width = x.get(right) - x.get(left);
        double share = width == 0 ? 0 : (where - x.get(left)) / width;
        return y.get(left) + share * (y.get(right) - y.get(left));
    }

    /** The area below, by trapezoids: of a ROC curve its AUC. */
    public double area() {
        double area = 0;
        for (int i = 1; i < x.size(); i++) {
            area += (x.get(i) - x.get(i - 1)) * (y.get(i) + y.get(i - 1)) / 2;
        }
        return x.isEmpty() ? Double.NaN : area;
    }

    private static Curve exact(double[] probabilities, int[] labels, boolean ofAll) {
        int[] order = RankedScores.of(probabilities, labels).order();
        double timely = 0;
        for (int label : labels) {
            timely += label;
        }
        double late = labels.length - timely;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        if (timely == 0 || late == 0) {
            return new Curve(x, y);
        }
        x.add(0.0);
        y.add(0.0);
        double caught = 0;
        for (int i = 0; i < order.length; i++) {
            caught += 1 - labels[order[i]];
            boolean tied = i + 1 < order.length && probabilities[order[i]] == probabilities[order[i + 1]];
            if (!tied) {
                x.add(ofAll ? (i + 1.0) / order.length : (i + 1 - caught) / timely);
                y.add(caught / late);
            }
        }
        return new Curve(x, y);
    }

    private static Curve thinned(Curve exact) {
        // From corner to corner a curve is 2 long in steps right and up.
        double step = 2.0 / (MOST_POINTS - 2);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < exact.x.size(); i++) {
            double way = exact.x.get(i) + exact.y.get(i);
            boolean leapAhead = i + 1 < exact.x.size() && exact.x.get(i + 1) + exact.y.get(i + 1) - way > step;
            if (way - last >= step || leapAhead || i == exact.x.size() - 1) {
                x.add(exact.x.get(i));
                y.add(exact.y.get(i));
                last = way;
            }
        }
        return new Curve(x, y);
    }
}
