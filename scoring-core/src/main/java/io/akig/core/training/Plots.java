package io.akig.core.training;

import java.util.List;
import java.util.Map;

/**
 * What the report draws.
 *
 * @param roc by judge: {@code model} and the names of the baselines
 * @param gain likewise
 * @param dateErrors the date model's
 */
public record Plots(
        Map<String, Curve> roc,
        Map<String, Curve> gain,
        List<ScoreBin> scores,
        List<LevelOutcome> levels,
        List<DateErrorBin> dateErrors) {}
