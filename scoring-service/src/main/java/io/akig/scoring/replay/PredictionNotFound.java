package io.akig.scoring.replay;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.util.UUID;

/** No stored prediction has this id. */
final class PredictionNotFound extends ProblemException {
    private static final long serialVersionUID = 1L;

    PredictionNotFound(UUID id) {
        super(Problem.of(
                404,
                "prediction_not_found",
                "There is no such prediction",
                "No stored prediction has the id " + id + "."));
    }
}
