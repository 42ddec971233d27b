package io.akig.core.score;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reason of a score, in no language: what is stored, so that {@link Wording} can say it later in any. All parts are
 * text, numbers and names, so it goes through JSON and back unchanged.
 *
 * @param type name of the feature that weighs most within the reason, or one of {@link #TOO_LITTLE_HISTORY},
 *     {@link #NOTHING_DUE}, {@link #NOTHING_STANDS_OUT}
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

    /** Fewer than two rents have matured: no score can be founded on that. */
    public static final String TOO_LITTLE_HISTORY = "TOO_LITTLE_HISTORY";
    /** No rent fell due within the last year. */
    public static final String NOTHING_DUE = "NOTHING_DUE";
    /** No concept moves the score away from the base. */
    public static final String NOTHING_STANDS_OUT = "NOTHING_STANDS_OUT";

    public Factor {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }
}
