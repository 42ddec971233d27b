package io.akig.scoring.replay;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** The prediction is stored, but what it was computed with is not there any more. */
final class NotReplayable extends ProblemException {
    private static final long serialVersionUID = 1L;

    private NotReplayable(String code, String title, String detail) {
        super(Problem.of(409, code, title, detail));
    }

    static NotReplayable modelGone(String version) {
        return new NotReplayable(
                "model_gone",
                "The model is not stored any more",
                "The prediction was given by model " + version + ", which the registry does not hold.");
    }

    static NotReplayable modelRefused(String version, String reason) {
        return new NotReplayable(
                "model_refused",
                "The model cannot be used any more",
                "The prediction was given by model " + version + ", which proves itself no longer: " + reason);
    }

    static NotReplayable tenantGone(String tenantId) {
        return new NotReplayable(
                "tenant_gone",
                "The tenant is not there any more",
                "The prediction is about tenant " + tenantId + ", whose ledger is not stored any more.");
    }
}
