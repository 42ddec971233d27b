package io.akig.solvency.solvency;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;

/** Levels and the probabilities that belong to them, in ten-thousandths. */
record Levels(RiskBands bands) {
    private static final long CERTAIN = 10_000;

    RiskLevel of(long probability) {
        return bands.levelOf(Shares.probability(probability));
    }

    /** The lowest probability that is just good: what reasons start from. */
    long justGood() {
        return least(RiskLevel.GOOD);
    }

    /** The least probability of a level. */
    long least(RiskLevel level) {
        return switch (level) {
            case EXCELLENT -> Shares.tenThousandths(bands.excellent());
            case GOOD -> Shares.tenThousandths(bands.good());
            case MEDIUM -> Shares.tenThousandths(bands.medium());
            case RISKY -> Shares.tenThousandths(bands.risky());
            case CRITICAL, UNKNOWN -> 0;
        };
    }

    /** The greatest probability of a level. */
    long most(RiskLevel level) {
        return switch (level) {
            case EXCELLENT, UNKNOWN -> CERTAIN;
            case GOOD -> least(RiskLevel.EXCELLENT) - 1;
            case MEDIUM -> least(RiskLevel.GOOD) - 1;
            case RISKY -> least(RiskLevel.MEDIUM) - 1;
            case CRITICAL -> least(RiskLevel.RISKY) - 1;
        };
    }

    /** The probability of the level that is nearest to the given one. */
    long nearest(RiskLevel level, long probability) {
        return Math.max(least(level), Math.min(most(level), probability));
    }
}
