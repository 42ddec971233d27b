package io.akig.kit.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schemas of what has no parts. */
final class PlainSchemas {
    private record Plain(String type, @Nullable String format) {}

    private static final Plain INT32 = new Plain("integer", "int32");
    private static final Plain INT64 = new Plain("integer", "int64");
    private static final Plain DOUBLE = new Plain("number", "double");
    private static final Plain BOOLEAN = new Plain("boolean", null);
    private static final Map<Class<?>, Plain> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, new Plain("string", null)),
            Map.entry(LocalDate.class, new Plain("string", "date")),
            Map.entry(Instant.class, new Plain("string", "date-time")),
            Map.entry(OffsetDateTime.class, new Plain("string", "date-time")),
            Map.entry(UUID.class, new Plain("string", "uuid")),
            Map.entry(URI.class, new Plain("string", "uri")),
            Map.entry(int.class, INT32),
            Map.entry(Integer.class, INT32),
            Map.entry(long.class, INT64),
            Map.entry(Long.class, INT64),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(float.class, new Plain("number", "float")),
            // A decimal of any length; as a double it would lose cents.
            Map.entry(BigDecimal.class, new Plain("number", null)),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN));

    private PlainSchemas() {}

    static @Nullable JsonSchema of(Class<?> type) {
        Plain plain = BY_TYPE.get(type);
        if (plain == null) {
            return null;
        }
        JsonSchema schema = typed(plain.type());
        schema.setFormat(plain.format());
        return schema;
    }

    static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /** The same, or null. */
    static Schema<?> orNull(Schema<?> schema) {
        boolean bounded = schema.getMinimum() != null || schema.getMaximum() != null || schema.getEnum() != null;
        if (schema.getTypes() != null && !bounded) {
            schema.addType("null");
            return schema;
        }
        return schema.getTypes() == null && schema.get$ref() == null
                ? schema
                : new JsonSchema().oneOf(List.of(schema, typed("null")));
    }
}
