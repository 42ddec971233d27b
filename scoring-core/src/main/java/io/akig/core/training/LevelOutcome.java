package io.akig.core.training;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one risk level, by the bands that hold where an agency has set none; rates NaN without rows. */
public record LevelOutcome(RiskLevel level, int rows, double meanProbability, double onTimeRate) {

    static List<LevelOutcome> of(double[] probabilities, int[] labels) {
        int[] rows = new int[RiskLevel.values().length];
        double[] probability = new double[rows.length];
        double[] onTime = new double[rows.length];
        for (int i = 0; i < labels.length; i++) {
            int level = RiskBands.DEFAULT.levelOf(probabilities[i]).ordinal();
            rows[level]++;
            probability[level] += probabilities[i];
            onTime[level] += labels[i];
        }
        List<LevelOutcome> outcomes = new ArrayList<>();
        for (RiskLevel level : RiskLevel.values()) {
            int at = level.ordinal();
            if (level != RiskLevel.UNKNOWN) {
                outcomes.add(new LevelOutcome(level, rows[at], probability[at] / rows[at], onTime[at] / rows[at]));
            }
        }
        return outcomes;
    }
}
