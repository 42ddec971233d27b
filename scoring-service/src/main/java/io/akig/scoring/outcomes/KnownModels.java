package io.akig.scoring.outcomes;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import reactor.core.publisher.Mono;

/** Whether there is such a model at all. */
final class KnownModels {
    private final Database database;

    KnownModels(Database database) {
        this.database = database;
    }

    /** The version itself; an error that says 404 if no model has it. */
    Mono<String> require(String version) {
        return database.query(
                        "select 1 from models where version = $1",
                        statement -> statement.bind(0, version),
                        row -> version)
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.of(
                        404,
                        "model_not_found",
                        "There is no such model",
                        "No model has the version " + version + "."))));
    }
}
