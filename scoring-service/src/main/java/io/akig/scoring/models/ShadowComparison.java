package io.akig.scoring.models;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /models/{version}/shadow-comparison}.
 *
 * @param days how far back predictions were looked at
 * @param against one entry for each model that gave the answers
 */
record ShadowComparison(String version, int days, List<Against> against) {

    /**
     * Differences are the shadow's probability less the answered one.
     *
     * @param version the model that gave the answers
     * @param predictions questions that both were asked
     * @param levelChanges how many of them would have got another level
     * @param changes those by level, most frequent first
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Against(
            String version,
            long predictions,
            double meanAbsoluteDifference,
            double meanDifference,
            double largestDifference,
            long levelChanges,
            List<LevelChange> changes) {}

    /** From the level that was answered to the shadow's. */
    record LevelChange(String from, String to, long predictions) implements Comparable<LevelChange> {
        private static final Comparator<LevelChange> ORDER = Comparator.comparingLong(LevelChange::predictions)
                .reversed()
                .thenComparing(LevelChange::from)
                .thenComparing(LevelChange::to);

        @Override
        public int compareTo(LevelChange other) {
            return ORDER.compare(this, other);
        }
    }
}
