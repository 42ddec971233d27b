package io.akig.scoring.outcomes;

/** Quantiles of the chi-square distribution, to a few percent at one degree of freedom and less than one beyond: enough for a threshold. */
final class ChiSquare {
    private ChiSquare() {}

    /**
     * The value that a chi-square variable stays below with the given probability, above one half: Wilson and Hilferty, "The
     * distribution of chi-square", PNAS 17 (1931) 684-688.
     */
    static double quantile(int degreesOfFreedom, double probability) {
        double spread = 2.0 / (9 * degreesOfFreedom);
        double root = 1 - spread + normal(probability) * Math.sqrt(spread);
        return degreesOfFreedom * root * root * root;
    }

    /** Of the standard normal distribution: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23. */
    private static double normal(double probability) {
        double t = Math.sqrt(-2 * Math.log(1 - probability));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
