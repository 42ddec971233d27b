package io.akig.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** What the web framework's own errors mean; their messages stay inside, they speak of classes. */
final class WebProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable error) {
        if (error instanceof ProblemException fact) {
            return fact.problem();
        }
        if (tooLarge(error)) {
            return Problem.of(413, "body_too_large", "The body is too large", "Send less in one request.");
        }
        return error instanceof ResponseStatusException status ? translate(status) : null;
    }

    private static Problem translate(ResponseStatusException error) {
        if (error instanceof MethodNotAllowedException method) {
            String detail = method.getHttpMethod() + " is not possible here; possible: " + method.getSupportedMethods();
            return Problem.of(405, "method_not_allowed", "The method is not possible here", detail);
        }
        if (error instanceof UnsupportedMediaTypeStatusException media) {
            String detail = "Content-Type " + media.getContentType() + " is not read here; possible: "
                    + media.getSupportedMediaTypes();
            return Problem.of(415, "unsupported_media_type", "The body's type is not read here", detail);
        }
        if (error instanceof NotAcceptableStatusException accept) {
            String detail = "The answer exists only as " + accept.getSupportedMediaTypes() + ".";
            return Problem.of(406, "not_acceptable", "The answer does not exist in an accepted type", detail);
        }
        if (error instanceof MissingRequestValueException missing) {
            return Problem.invalid(List.of(new FieldError(missing.getName(), "is missing")));
        }
        if (error instanceof ServerWebInputException input) {
            return badInput(input);
        }
        return byStatus(error.getStatusCode().value());
    }

    private static Problem badInput(ServerWebInputException input) {
        FieldError field = UnreadField.in(input);
        if (field != null) {
            return Problem.invalid(List.of(field));
        }
        var parameter = input.getMethodParameter();
        String name = parameter == null
                        || input.getReason() == null
                        || !input.getReason().startsWith("Type mismatch")
                ? null
                : parameter.getParameterName();
        return name == null
                ? Problem.of(
                        400,
                        "unreadable_body",
                        "The body cannot be read",
                        "The body is not the JSON this call expects.")
                : Problem.invalid(List.of(new FieldError(name, "cannot be read")));
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not_found", "There is nothing at this address", "No such path.");
            case 413 -> Problem.of(413, "body_too_large", "The body is too large", "Send less in one request.");
            default ->
                status >= 500
                        ? Problem.of(
                                status, "internal_error", "Something broke on our side", ProblemDoor.INTERNAL_DETAIL)
                        : Problem.of(
                                status,
                                "http_" + String.format(Locale.ROOT, "%d", status),
                                "The request was refused",
                                "");
        };
    }

    private static boolean tooLarge(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException || cause instanceof ContentTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
