package io.akig.solvency.ledger;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** The facts that stop a write. */
final class LedgerProblems {
    private LedgerProblems() {}

    static ProblemException exists(EntryKind kind, String id) {
        return new ProblemException(Problem.of(
                409,
                kind.word() + "_exists",
                "The ledger has this id with other content",
                "The " + kind.word() + " " + id
                        + " is in the ledger with other content. To correct it, PUT it; for another " + kind.word()
                        + ", choose another id."));
    }

    static ProblemException missing(EntryKind kind, String id) {
        return new ProblemException(Problem.of(
                404,
                kind.word() + "_not_found",
                "There is no such " + kind.word(),
                "No " + kind.word() + " has the id " + id + "."));
    }

    static ProblemException keyReused() {
        return new ProblemException(Problem.of(
                422,
                "idempotency_key_reused",
                "The idempotency key came before with another request",
                "Idempotency-Key: this key was used for another request. Nothing was stored; use a new key for each."));
    }

    static ProblemException busy() {
        return new ProblemException(Problem.unavailable(
                "ledger_busy",
                "The ledger is being written by others",
                "An import or another write is under way. Nothing was stored; try again.",
                Duration.ofSeconds(3)));
    }
}
