package io.akig.core.score;

import org.jspecify.annotations.Nullable;

/**
 * The lowest probability of each level; below {@code risky} a score is CRITICAL. Configuration, checked when built.
 *
 * @throws IllegalArgumentException in words a person understands, if a bound is not strictly between 0 and 1 or the
 *     bounds do not fall from excellent to risky
 */
public record RiskBands(double excellent, double good, double medium, double risky) {

    public static final RiskBands DEFAULT = new RiskBands(0.85, 0.70, 0.50, 0.30);

    public RiskBands {
        requireInside("excellent", excellent);
        requireInside("good", good);
        requireInside("medium", medium);
        requireInside("risky", risky);
        requireAbove("excellent", excellent, "good", good);
        requireAbove("good", good, "medium", medium);
        requireAbove("medium", medium, "risky", risky);
    }

    /**
     * The level of a probability as displayed, that is at four decimals: 0.85 on the screen is never GOOD because of a
     * fifth decimal nobody sees.
     */
    public RiskLevel levelOf(double probability) {
        double shown = Rounding.four(probability);
        if (shown >= excellent) {
            return RiskLevel.EXCELLENT;
        }
        if (shown >= good) {
            return RiskLevel.GOOD;
        }
        if (shown >= medium) {
            return RiskLevel.MEDIUM;
        }
        return shown >= risky ? RiskLevel.RISKY : RiskLevel.CRITICAL;
    }

    /** The next better level; null for EXCELLENT, and for UNKNOWN, which no payment alone ends. */
    public @Nullable RiskLevel above(RiskLevel level) {
        return switch (level) {
            case CRITICAL -> RiskLevel.RISKY;
            case RISKY -> RiskLevel.MEDIUM;
            case MEDIUM -> RiskLevel.GOOD;
            case GOOD -> RiskLevel.EXCELLENT;
            case EXCELLENT, UNKNOWN -> null;
        };
    }

    /** The lowest probability of a level; 0 for CRITICAL and UNKNOWN. */
    public double least(RiskLevel level) {
        return switch (level) {
            case EXCELLENT -> excellent;
            case GOOD -> good;
            case MEDIUM -> medium;
            case RISKY -> risky;
            case CRITICAL, UNKNOWN -> 0;
        };
    }

    private static void requireInside(String name, double bound) {
        if (!(bound > 0 && bound < 1)) {
            throw new IllegalArgumentException(
                    "The risk band '" + name + "' must lie between 0 and 1 (both excluded), but is " + bound
                            + ". Defaults: excellent 0.85, good 0.70, medium 0.50, risky 0.30.");
        }
    }

    private static void requireAbove(String upper, double high, String lower, double low) {
        if (!(high > low)) {
            throw new IllegalArgumentException("The risk band '" + upper + "' (" + high + ") must be above '" + lower
                    + "' (" + low + "): bands fall from excellent to good to medium to risky.");
        }
    }
}
