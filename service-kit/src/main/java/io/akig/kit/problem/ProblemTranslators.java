package io.akig.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All translators in one; an error nobody knows is a defect of ours. */
public final class ProblemTranslators {
    private final List<ProblemTranslator> translators;

    public ProblemTranslators(List<ProblemTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    /** Never says more about an unknown error than that it happened. */
    public Problem translate(Throwable error) {
        Problem known = known(error);
        return known != null
                ? known
                : Problem.of(500, "internal_error", "Something broke on our side", ProblemDoor.INTERNAL_DETAIL);
    }

    private @Nullable Problem known(Throwable error) {
        for (ProblemTranslator translator : translators) {
            Problem problem = translator.translate(error);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }
}
