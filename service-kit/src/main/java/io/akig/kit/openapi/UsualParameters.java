package io.akig.kit.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for the parameters that mean the same in every call; a controller says what is its own. */
final class UsualParameters {
    private record Usual(String description, @Nullable Schema<?> schema) {}

    private static final Map<String, Usual> BY_NAME = new LinkedHashMap<>();

    static {
        usual("tenantId", "The tenant's id", text("[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}"));
        usual("agency", "The agency's id; only a key for all agencies has to name one", null);
        usual("as_of", "The day to speak from, local to the agency; default: its today", formatted("date"));
        usual("known_at", "Only what was recorded by then counts; default: the end of as_of", formatted("date-time"));
        usual("recalculate", "Score anew instead of from the cache", flag());
        usual("dry_run", "Only say what would be stored", flag());
        usual("id", "The id", null);
        usual("keyId", "The key's id", null);
        usual("version", "The model's version", null);
        usual("runId", "The run's id", formatted("uuid"));
        usual("predictionId", "The prediction's id", formatted("uuid"));
        usual("limit", "How many at most", number());
        usual("Idempotency-Key", "Sent again with the same request, the first answer is given again", null);
        usual("If-Match", "The ETag that was read, so that nobody's work is overwritten", null);
        usual("Accept-Language", "The language of the sentences: fr (default) or en", null);
    }

    private UsualParameters() {}

    static void describe(@Nullable List<Parameter> parameters) {
        for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
            Usual usual = BY_NAME.get(parameter.getName());
            if (usual == null) {
                continue;
            }
            boolean own = parameter.getDescription() != null;
            if (!own) {
                parameter.setDescription(usual.description());
            }
            if (!own && usual.schema() != null) {
                parameter.setSchema(usual.schema());
            }
        }
    }

    private static void usual(String name, String description, @Nullable Schema<?> schema) {
        BY_NAME.put(name, new Usual(description, schema));
    }

    private static Schema<?> text(String pattern) {
        Schema<?> schema = PlainSchemas.typed("string");
        schema.setPattern(pattern);
        return schema;
    }

    private static Schema<?> formatted(String format) {
        Schema<?> schema = PlainSchemas.typed("string");
        schema.setFormat(format);
        return schema;
    }

    private static Schema<?> number() {
        Schema<?> schema = PlainSchemas.typed("integer");
        schema.setFormat("int32");
        schema.setMinimum(BigDecimal.ONE);
        return schema;
    }

    private static Schema<?> flag() {
        return PlainSchemas.typed("boolean");
    }
}
