package io.akig.dashboard;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemTranslator;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Behind the dashboard nothing answers, or not in time. */
@Component
class AwayProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable error) {
        boolean late = error instanceof ResponseStatusException status
                && status.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
        return late || error instanceof IOException
                ? Problem.unavailable(
                        "api_unavailable",
                        "The service behind the dashboard does not answer",
                        "Try again in a moment.",
                        Duration.ofSeconds(5))
                : null;
    }
}
