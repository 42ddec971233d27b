package io.akig.core.score;

import io.akig.core.features.Concept;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A score with all its reasons, not only the three that weigh most.
 *
 * @param reasons of each concept that weighs anything at four decimals; empty for UNKNOWN
 */
public record Explanation(Score score, Map<Concept, Factor> reasons) {

    public Explanation {
        Map<Concept, Factor> copy = new EnumMap<>(Concept.class);
        copy.putAll(reasons);
        reasons = Collections.unmodifiableMap(copy);
    }
}
