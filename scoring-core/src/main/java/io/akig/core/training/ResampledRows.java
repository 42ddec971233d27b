package io.akig.core.training;

/** One judge's rows in order of probability, laid out so that figures can be taken again and again with tenants repeated. */
final class ResampledRows {
    private final double[] probabilities;
    private final int[] labels;
    private final int[] tenants;
    private final double[] logLossOf;
    private final double[] brierOf;
    private final int[] rowsOf;

    ResampledRows(double[] unordered, int[] unorderedLabels, int[] tenantOf, int tenantCount) {
        int[] order = RankedScores.of(unordered, unorderedLabels).order();
        this.probabilities = new double[order.length];
        this.labels = new int[order.length];
        this.tenants = new int[order.length];
        this.logLossOf = new double[tenantCount];
        this.brierOf = new double[tenantCount];
        this.rowsOf = new int[tenantCount];
        for (int i = 0; i < order.length; i++) {
            double p = unordered[order[i]];
            int label = unorderedLabels[order[i]];
            int tenant = tenantOf[order[i]];
            probabilities[i] = p;
            labels[i] = label;
            tenants[i] = tenant;
            logLossOf[tenant] += Metrics.logLoss(p, label);
            brierOf[tenant] += (p - label) * (p - label);
            rowsOf[tenant]++;
        }
    }

    /** @param times how often each tenant was drawn */
    double figure(Figure figure, int[] times) {
        return switch (figure) {
            case AUC -> auc(times);
            case LOG_LOSS -> mean(logLossOf, times);
            case BRIER -> mean(brierOf, times);
            case CALIBRATION_ERROR -> calibrationError(times);
        };
    }

    /** The share paid on time within each bin of the undrawn rows; NaN for a bin of which nobody was drawn. */
    double[] onTimeRates(int[] times) {
        double[] rates = new double[CalibrationBin.COUNT];
        for (int bin = 0; bin < rates.length; bin++) {
            double onTime = 0;
            double rows = 0;
            for (int i = CalibrationBin.start(bin, labels.length);
                    i < CalibrationBin.start(bin + 1, labels.length);
                    i++) {
                onTime += (double) times[tenants[i]] * labels[i];
                rows += times[tenants[i]];
            }
            rates[bin] = onTime / rows;
        }
        return rates;
    }

    private double auc(int[] times) {
        double positives = 0;
        double negatives = 0;
        double area = 0;
        for (int from = 0; from < labels.length; ) {
            double tiedPositives = 0;
            double tiedNegatives = 0;
            int i = from;
            for (; i < labels.length && probabilities[i] == probabilities[from]; i++) {
                if (labels[i] == 1) {
                    tiedPositives += times[tenants[i]];
                } else {
                    tiedNegatives += times[tenants[i]];
                }
            }
            area += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            from = i;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : area / (positives * negatives);
    }

    private double mean(double[] sums, int[] times) {
        double sum = 0;
        for (int tenant = 0; tenant < times.length; tenant++) {
            sum += times[tenant] * sums[tenant];
        }
        return sum / rows(times);
    }

    private double rows(int[] times) {
        double rows = 0;
        for (int tenant = 0; tenant < times.length; tenant++) {
            rows += (double) times[tenant] * rowsOf[tenant];
        }
        return rows;
    }

    /** Over ten bins of equal weight; a row at an edge belongs to both in parts. */
    private double calibrationError(int[] times) {
        double total = rows(times);
        double size = total / CalibrationBin.COUNT;
        double room = size;
        double surplus = 0;
        double gap = 0;
        for (int i = 0; i < labels.length; i++) {
            double left = times[tenants[i]];
            while (left > 0) {
                double taken = Math.min(left, room);
                surplus += taken * (probabilities[i] - labels[i]);
                left -= taken;
                room -= taken;
                if (room <= 1e-9) {
                    gap += Math.abs(surplus);
                    surplus = 0;
                    room = size;
                }
            }
        }
        return (gap + Math.abs(surplus)) / total;
    }
}
