package io.akig.scoring.score;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** More predictions wait to be stored than this replica may hold; refusing is better than answering what is not stored. */
final class StoreOverloaded extends ProblemException {
    private static final long serialVersionUID = 1L;

    StoreOverloaded() {
        super(Problem.unavailable(
                "overloaded",
                "Too much is asked at once",
                "Too many predictions wait to be stored. Try again in a moment.",
                Duration.ofSeconds(1)));
    }
}
