package io.akig.scoring.registry;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No model is active, or none that could prove itself. */
public final class ModelUnavailable extends ProblemException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailable(@Nullable ModelRefused refused) {
        super(Problem.unavailable(
                "model_unavailable",
                "There is no model to score with",
                refused == null
                        ? "No model is active yet. Train one and activate it."
                        : "Model " + refused.version() + " is refused, and no earlier one can serve in its place. "
                                + refused.reason(),
                Duration.ofSeconds(15)));
    }
}
