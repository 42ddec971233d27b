package io.akig.scoring.registry;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** The registry has no model of this version. */
public final class ModelNotFound extends ProblemException {
    private static final long serialVersionUID = 1L;

    public ModelNotFound(String version) {
        super(Problem.of(404, "model_not_found", "There is no such model", "There is no model " + version + "."));
    }
}
