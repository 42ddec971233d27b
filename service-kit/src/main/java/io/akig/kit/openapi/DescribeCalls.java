package io.akig.kit.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Puts what {@link ApiCall} says, the usual problems and the examples into each operation. */
final class DescribeCalls implements GlobalOperationComponentsCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        throw new UnsupportedOperationException("schemas need a place to be kept in");
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        UsualParameters.describe(operation.getParameters());
        ApiCall call = method.getMethodAnnotation(ApiCall.class);
        if (call != null) {
            operation.setOperationId(call.id());
            operation.setSummary(call.summary());
            operation.setDescription(description(call.description(), operation.getDescription()));
            takes(operation, call, components);
            gives(operation, call, components);
            refuses(operation, call, components);
        }
        usual(operation);
        return operation;
    }

    /** Others may have said something of the call before, and two methods may be one call. */
    private static @Nullable String description(String ours, @Nullable String known) {
        if (known == null || ours.isEmpty()) {
            return ours.isEmpty() ? known : ours;
        }
        return known.startsWith(ours) ? known : ours + "\n\n" + known;
    }

    private static void takes(Operation operation, ApiCall call, Components components) {
        RequestBody body = operation.getRequestBody();
        if (body == null && call.takes() == Void.class) {
            return;
        }
        if (body == null) {
            body = new RequestBody().content(new Content()).required(true);
            operation.setRequestBody(body);
        }
        if (!call.takesType().isEmpty()) {
            MediaType only = body.getContent().values().stream().findFirst().orElseGet(MediaType::new);
            body.setContent(new Content().addMediaType(call.takesType(), only));
        }
        if (call.takes() != Void.class) {
            body.getContent().values().forEach(type -> type.setSchema(schema(call.takes(), components)));
        }
        Object example = Examples.request(call.id());
        if (example != null) {
            body.getContent().values().forEach(type -> type.setExample(example));
        }
    }

    private static void gives(Operation operation, ApiCall call, Components components) {
        ApiResponses responses = operation.getResponses();
        ApiResponse success = Stream.of("200", text(call.status()))
                .map(responses::remove)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(ApiResponse::new);
        success.setDescription(call.status() == 204 ? "Done" : "The answer");
        Content content = success.getContent();
        if (call.status() == 204) {
            success.setContent(null);
        } else if (content != null) {
            content.remove(UsualProblem.MEDIA_TYPE);
            content.values().forEach(type -> answer(type, call, components));
            // A page has the same method, but is no JSON.
            content.computeIfPresent("text/html", (name, json) -> new MediaType().schema(PlainSchemas.typed("string")));
        }
        responses.put(text(call.status()), success);
    }

    private static void answer(MediaType type, ApiCall call, Components components) {
        if (call.gives() != Void.class) {
            Schema<?> schema = schema(call.gives(), components);
            type.setSchema(call.many() ? PlainSchemas.typed("array").items(schema) : schema);
        }
        Object example = Examples.response(call.id());
        if (example != null) {
            type.setExample(example);
        }
    }

    private static void refuses(Operation operation, ApiCall call, Components components) {
        for (int status : call.refuses()) {
            if (call.refusal() == Void.class) {
                UsualProblem.of(status).addTo(operation.getResponses());
            } else {
                MediaType type = new MediaType().schema(schema(call.refusal(), components));
                Content content = new Content().addMediaType(call.refusalType(), type);
                ApiResponse response =
                        new ApiResponse().description("Refused, and why").content(content);
                operation.getResponses().addApiResponse(text(status), response);
            }
        }
    }

    private static void usual(Operation operation) {
        ApiResponses responses = operation.getResponses();
        boolean parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        boolean body = operation.getRequestBody() != null;
        if (parameters || body) {
            UsualProblem.INVALID.addTo(responses);
        }
        if (parameters && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            UsualProblem.NOT_FOUND.addTo(responses);
        }
        if (body) {
            UsualProblem.TOO_LARGE.addTo(responses);
            UsualProblem.OTHER_TYPE.addTo(responses);
        }
        UsualProblem.UNAVAILABLE.addTo(responses);
        responses.putIfAbsent("default", UsualProblem.any());
    }

    static Schema<?> schema(Class<?> type, Components components) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }

    private static String text(int status) {
        return String.format(Locale.ROOT, "%d", status);
    }
}
