package io.akig.scoring.simulation;

import io.akig.core.score.Factor;
import io.akig.core.score.Score;
import io.akig.scoring.score.SolvencyScore.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reason that is given only before or only after, or that weighs or says something else. */
record ChangedReason(String type, Kind change, @Nullable Reason before, @Nullable Reason after) {
    enum Kind {
        APPEARED,
        GONE,
        CHANGED
    }

    static List<ChangedReason> between(Score before, Score after, SimulatedScore.Renderer renderer) {
        Map<String, Factor> left = byType(before);
        List<ChangedReason> changes = new ArrayList<>();
        byType(after).forEach((type, is) -> {
            Factor was = left.remove(type);
            if (was == null) {
                changes.add(new ChangedReason(type, Kind.APPEARED, null, renderer.render(is)));
            } else if (!was.equals(is)) {
                changes.add(new ChangedReason(type, Kind.CHANGED, renderer.render(was), renderer.render(is)));
            }
        });
        left.forEach((type, was) -> changes.add(new ChangedReason(type, Kind.GONE, renderer.render(was), null)));
        return changes;
    }

    private static Map<String, Factor> byType(Score score) {
        Map<String, Factor> reasons = new LinkedHashMap<>();
        score.factors().forEach(factor -> reasons.put(factor.type(), factor));
        return reasons;
    }
}
