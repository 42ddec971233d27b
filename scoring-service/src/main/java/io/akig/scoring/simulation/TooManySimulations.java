package io.akig.scoring.simulation;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** More simulations wait for a thread than this replica lets wait. */
final class TooManySimulations extends ProblemException {
    private static final long serialVersionUID = 1L;

    TooManySimulations() {
        super(Problem.unavailable(
                "overloaded",
                "Too much is asked at once",
                "Too many simulations wait for their turn. Try again in a moment.",
                Duration.ofSeconds(1)));
    }
}
