package io.akig.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the caller sees it, RFC 9457.
 *
 * @param status HTTP status
 * @param code stable name for programs, lower snake case
 * @param title what this code means, the same for every occurrence
 * @param detail what happened this time; never internals
 * @param errors inputs at fault, empty when it is not about inputs
 * @param retryAfter when trying again makes sense, if it does
 */
public record Problem(
        int status, String code, String title, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
    /** Problem types are names, not pages: {@code urn:akig:problem:tenant_not_found}. */
    static final String TYPE_PREFIX = "urn:akig:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(), null);
    }

    /** 400 {@code invalid_request}, with the inputs at fault. */
    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).field() + ": " + errors.get(0).message()
                : errors.size() + " inputs are not valid; see errors.";
        return new Problem(400, "invalid_request", "The request is not valid", detail, errors, null);
    }

    /** 503: the caller did nothing wrong and may try again. */
    public static Problem unavailable(String code, String title, String detail, Duration retryAfter) {
        return new Problem(503, code, title, detail, List.of(), retryAfter);
    }

    public String type() {
        return TYPE_PREFIX + code;
    }
}
