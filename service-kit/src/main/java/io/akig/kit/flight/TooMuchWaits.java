package io.akig.kit.flight;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** More waits than this replica may hold; refusing is better than to promise what would come too late. */
public final class TooMuchWaits extends ProblemException {
    private static final long serialVersionUID = 1L;

    TooMuchWaits() {
        super(Problem.unavailable(
                "overloaded",
                "Too much is asked at once",
                "Too much waits for the database. Try again in a moment.",
                Duration.ofSeconds(1)));
    }
}
