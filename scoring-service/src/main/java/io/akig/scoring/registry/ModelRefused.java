package io.akig.scoring.registry;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** The stored bundle may not serve. */
public final class ModelRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final String version;
    private final String reason;

    ModelRefused(String version, String reason) {
        super(Problem.of(
                422,
                "model_refused",
                "The model may not serve",
                "Model " + version + " is refused, and nothing has changed. " + reason));
        this.version = version;
        this.reason = reason;
    }

    public String version() {
        return version;
    }

    /** A sentence for a person. */
    public String reason() {
        return reason;
    }
}
