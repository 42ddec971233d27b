package io.akig.kit.database;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemTranslator;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A database that is down, starting, full or slow is 503; a statement it refuses is a defect of ours. */
final class DatabaseProblems implements ProblemTranslator {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    // SQLSTATE: connection errors, insufficient resources, operator intervention, a database that takes no connections.
    private static final List<String> UNAVAILABLE = List.of("08", "53", "57", "55000");

    // Inputs are checked where they come in; this is for the one that was forgotten.
    private static final String UNREADABLE_TEXT = "22021";

    @Override
    public @Nullable Problem translate(Throwable error) {
        if (error instanceof R2dbcException failure && UNREADABLE_TEXT.equals(failure.getSqlState())) {
            return Problem.of(
                    400,
                    "unreadable_text",
                    "A text holds what no text can hold",
                    "A zero byte, for instance, is in no id and no name.");
        }
        return isUnavailable(error)
                ? Problem.unavailable(
                        "database_unavailable",
                        "The database cannot be reached",
                        "The database does not answer at the moment. Nothing is lost; try again.",
                        RETRY_AFTER)
                : null;
    }

    private static boolean isUnavailable(Throwable error) {
        if (error instanceof R2dbcException failure) {
            String state = failure.getSqlState();
            return failure instanceof R2dbcNonTransientResourceException
                    || failure instanceof R2dbcTransientException
                    || failure instanceof R2dbcTimeoutException
                    || (state != null && UNAVAILABLE.stream().anyMatch(state::startsWith));
        }
        // Only the ledger and the store are waited for with a limit, and both are the database.
        return error instanceof TimeoutException;
    }
}
