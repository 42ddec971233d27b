package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided in place of the score.
 *
 * @param probability ten-thousandths; null where only the level was decided
 * @param author the user's name at signing in
 * @param expiresOn the last day, local to the agency, on which it counts
 */
record Decision(
        @Nullable Long probability,
        RiskLevel level,
        String reason,
        String author,
        Instant decidedAt,
        LocalDate expiresOn) {

    /** The probability that is shown: the one decided, or of the decided level the nearest to the computed one. */
    long shown(long computed, Levels levels) {
        return probability == null ? levels.nearest(level, computed) : probability;
    }
}
