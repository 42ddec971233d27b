package io.akig.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.kit.problem.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as it is written, for the document only: a problem and the request it is about are written together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        @Schema(description = "urn:akig:problem: and the code") String type,
        @Schema(description = "What the code means, the same each time") String title,
        int status,
        @Schema(description = "Stable, for programs") String code,
        @Schema(description = "What happened this time") String detail,
        @Nullable List<FieldError> errors,
        @Schema(description = "The path that was asked for") String instance,
        @Schema(description = "Also in the header X-Request-Id and in the log") @Nullable String requestId) {

    static ProblemBody example(int status, String code, String title, String detail, @Nullable FieldError error) {
        return new ProblemBody(
                "urn:akig:problem:" + code,
                title,
                status,
                code,
                detail,
                error == null ? null : List.of(error),
                "/the/path",
                "5f0c6d3e-7c0f-4a5e-9a51-0d7a3f1f2b9c");
    }
}
