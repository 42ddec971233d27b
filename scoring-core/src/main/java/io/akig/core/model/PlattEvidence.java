package io.akig.core.model;

/**
 * What the two parameters of a {@link PlattCalibrator} rest on: their covariance, as the inverse of the information of the
 * fit, in the form in which the two are independent.
 *
 * @param information of the offset at the centre, the sum of {@code weight * p * (1 - p)} over the rows
 * @param centre the mean margin, each row weighing as much as it informs
 * @param spread information of the slope, the same sum with each row times its squared distance from the centre
 * @param lowest margin of all rows
 * @param highest margin of all rows
 */
public record PlattEvidence(double information, double centre, double spread, double lowest, double highest) {

    public PlattEvidence {
        boolean finite = Double.isFinite(information) && Double.isFinite(centre) && Double.isFinite(spread);
        if (!finite || information < 0 || spread < 0) {
            throw new IllegalArgumentException("the evidence of a Platt calibrator is out of range");
        }
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest > highest) {
            throw new IllegalArgumentException("the margins of a Platt calibrator are out of order");
        }
    }

    /** The standard error of {@code a * margin + b}, by the delta method; grows with the distance from the centre. */
    double standardError(double margin) {
        double distance = margin - centre;
        return Math.sqrt(1 / information + (distance == 0 ? 0 : distance * distance / spread));
    }

    double beyond(double margin) {
        return Math.max(0, Math.max(lowest - margin, margin - highest));
    }

    PlattEvidence times(double share) {
        return new PlattEvidence(information * share, centre, spread * share, lowest, highest);
    }
}
