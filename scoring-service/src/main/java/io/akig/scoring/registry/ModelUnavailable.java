package io.akig.scoring.registry;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** No model is active, or none that could prove itself. */
public final class ModelUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailable() {
        super(Problem.unavailable(
                "model_unavailable",
                "There is no model to score with",
                "No model is active yet. Train one and activate it.",
                Duration.ofSeconds(15)));
    }
}
