package io.akig.kit.openapi;

import io.akig.kit.problem.FieldError;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Problems that many calls can answer, each with an example. */
public enum UsualProblem {
    INVALID(400, "The request is not valid; errors names the inputs", "invalid_request", "The request is not valid"),
    UNAUTHENTICATED(401, "Nobody, or nobody known, is asking", "unauthenticated", "You are not signed in"),
    FORBIDDEN(403, "The caller may not do this, or the CSRF token is missing", "forbidden", "You may not do this"),
    NOT_FOUND(404, "There is no such thing in the caller's agency", "tenant_not_found", "There is no such tenant"),
    CONFLICT(409, "What is stored says otherwise", "conflict", "It cannot be done as things stand"),
    OUTDATED(412, "It was changed since it was read", "outdated", "Somebody changed it meanwhile"),
    TOO_LARGE(413, "The body is too large", "body_too_large", "The body is too large"),
    OTHER_TYPE(415, "The body's type is not read here", "unsupported_media_type", "The body's type is not read here"),
    UNPROCESSABLE(422, "Readable, but it cannot be done", "unprocessable", "It cannot be done"),
    NOT_NAMED(428, "The state to be changed is not named", "if_match_required", "The state to be changed is not named"),
    TOO_MANY(429, "Too many requests; Retry-After says when to ask again", "too_many_requests", "Too many requests"),
    UNAVAILABLE(503, "Try again later; Retry-After says when", "database_unavailable", "The database does not answer");

    static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final int status;
    private final String description;
    private final ProblemBody example;

    UsualProblem(int status, String description, String code, String title) {
        this.status = status;
        this.description = description;
        FieldError error = status == 400 ? new FieldError("limit", "must be between 1 and 200") : null;
        String detail = error == null ? title + "." : error.field() + ": " + error.message();
        this.example = ProblemBody.example(status, code, title, detail, error);
    }

    static UsualProblem of(int status) {
        return Stream.of(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no usual problem has the status " + status));
    }

    private String status() {
        return String.format(Locale.ROOT, "%d", status);
    }

    /** Adds it to what a call answers, unless that says already what this status means. */
    public void addTo(ApiResponses responses) {
        responses.putIfAbsent(status(), response());
    }

    private ApiResponse response() {
        ApiResponse response = new ApiResponse().description(description).content(content(example));
        if (status == 429 || status == 503) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds").schema(PlainSchemas.of(int.class)));
        }
        return response;
    }

    /** Whatever else may go wrong. */
    static ApiResponse any() {
        return new ApiResponse().description("Any other problem").content(content(null));
    }

    private static Content content(@Nullable ProblemBody example) {
        MediaType type = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        if (example != null) {
            type.setExample(JSON.convertValue(example, Map.class));
        }
        return new Content().addMediaType(MEDIA_TYPE, type);
    }
}
