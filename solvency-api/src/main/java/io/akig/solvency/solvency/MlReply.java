package io.akig.solvency.solvency;

import io.akig.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * The answer with what belongs into its headers.
 *
 * <p>The status says what happened, although the body says so too: 404 and 400 are the scoring service's own, 503 that it
 * is away, slow or without a model and asking again helps, 502 that what answered is no scoring service.
 *
 * @param language of the sentences in the score, if it names one
 */
record MlReply(HttpStatus status, MlAnswer answer, @Nullable String language) {

    /** What the scoring service answered, as its clients see it. */
    static MlReply of(int status, JsonNode body, @Nullable String language) {
        if (status == 200) {
            return body.path("tenant_id").isString()
                    ? new MlReply(HttpStatus.OK, MlAnswer.of(body), language)
                    : strange();
        }
        String code = body.path("code").asString("");
        String detail = body.path("detail").asString("");
        if (code.isEmpty() || detail.isEmpty()) {
            return status >= 500 ? unavailable() : strange();
        }
        return switch (status) {
            case 400, 404 -> new MlReply(HttpStatus.valueOf(status), MlAnswer.failed(code, detail), null);
            case 503 -> new MlReply(HttpStatus.SERVICE_UNAVAILABLE, MlAnswer.failed(code, detail), null);
            default -> status >= 500 ? unavailable() : strange();
        };
    }

    /** What we refuse ourselves, in the same envelope. */
    static MlReply of(Problem problem) {
        return failed(HttpStatus.valueOf(problem.status()), problem.code(), problem.detail());
    }

    static MlReply unavailable() {
        return failed(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ml_unavailable",
                "The scoring service cannot be reached; try again in a moment.");
    }

    static MlReply slow() {
        return failed(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ml_timeout",
                "The scoring service took too long to answer; try again in a moment.");
    }

    static MlReply strange() {
        return failed(
                HttpStatus.BAD_GATEWAY,
                "ml_answer_not_understood",
                "What the scoring service answered is not a score.");
    }

    private static MlReply failed(HttpStatus status, String code, String sentence) {
        return new MlReply(status, MlAnswer.failed(code, sentence), null);
    }
}
