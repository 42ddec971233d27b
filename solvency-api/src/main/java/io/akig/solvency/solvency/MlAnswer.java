package io.akig.solvency.solvency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What existing clients of the ML score read.
 *
 * @param data the SolvencyScore if {@code success}
 * @param error a sentence if not
 * @param code the error for programs, as in a problem
 * @param source who scored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MlAnswer(
        boolean success,
        @Schema(implementation = SolvencyScore.class) @Nullable JsonNode data,
        @Nullable String error,
        @Nullable String code,
        String source) {
    private static final String SOURCE = "ml-service";

    static MlAnswer of(JsonNode score) {
        return new MlAnswer(true, score, null, null, SOURCE);
    }

    static MlAnswer failed(String code, String sentence) {
        return new MlAnswer(false, null, sentence, code, SOURCE);
    }
}
