package io.akig.core.score;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reason of a score, in no language: what is stored, so that {@link Wording} can say it later in any. All parts are
 * text, numbers and names, so it goes through JSON and back unchanged.
 *
 * @param type name of the feature that weighs most within the reason, or TOO_LITTLE_HISTORY,
 *     NOTHING_DUE or NOTHING_STANDS_OUT where no feature speaks
 * @param impact signed probability points (0.12 = twelve points), four decimals
 * @param value the feature's value in its own unit; null if missing
 * @param phrase name of the {@link Phrase} that fits the facts
 * @param params numbers for the sentence by name: counts, days, amounts in minor units, dates as epoch days; sorted
 */
public record Factor(
        String type,
        Severity severity,
        Direction direction,
        double impact,
        @Nullable Double value,
        String phrase,
        Map<String, Double> params) {

    public Factor {
        // Databases know no negative zero, and a stored reason must come back as the same reason.
        value = value == null ? null : value + 0.0;
        impact = impact + 0.0;
        Map<String, Double> numbers = new TreeMap<>();
        params.forEach((name, number) -> numbers.put(name, number + 0.0));
        params = Collections.unmodifiableMap(numbers);
    }
}
