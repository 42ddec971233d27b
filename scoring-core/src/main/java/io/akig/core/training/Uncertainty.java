package io.akig.core.training;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures would move had other tenants been drawn.
 *
 * @param intervals by judge: {@code model} and the names of the baselines
 * @param differences of the model to each baseline
 * @param calibrationErrorByChance about what a perfectly calibrated model would show on these rows, as bins of so many
 *     rows never hit their mean exactly; NaN without rows
 */
public record Uncertainty(
        Map<String, Map<Figure, Interval>> intervals,
        Map<String, Map<Figure, Difference>> differences,
        double calibrationErrorByChance) {

    /** The key of the model among the judges. */
    public static final String MODEL = "model";

    /** @throws IllegalArgumentException for an unknown judge */
    public Interval interval(String judge, Figure figure) {
        return found(found(intervals.get(judge), judge).get(figure), judge);
    }

    /** @throws IllegalArgumentException for an unknown baseline */
    public Difference difference(String baseline, Figure figure) {
        return found(found(differences.get(baseline), baseline).get(figure), baseline);
    }

    private static <T> T found(@Nullable T value, String judge) {
        if (value == null) {
            throw new IllegalArgumentException("nothing is known of " + judge);
        }
        return value;
    }
}
