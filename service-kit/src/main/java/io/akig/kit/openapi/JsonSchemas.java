package io.akig.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas of what is read and written, as the JSON library sees the types: its names, what it leaves out and what it unwraps.
 * Whether null is possible is what {@code @Nullable} says, which the compiler checks too.
 */
final class JsonSchemas implements ModelConverter {
    private static final String[] KEPT_AS_THEY_ARE = {"org.springframework.", "io.swagger.", "reactor."};
    // Every JSON of ours is in snake case, whichever mapper writes it.
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
        Type type = asked.getType();
        JavaType known = type instanceof com.fasterxml.jackson.databind.JavaType older
                ? json.getTypeFactory().constructFromCanonical(older.toCanonical())
                : json.constructType(type);
        for (String prefix : KEPT_AS_THEY_ARE) {
            if (known.getRawClass().getName().startsWith(prefix)) {
                return others.hasNext() ? others.next().resolve(asked, context, others) : null;
            }
        }
        return schema(known, context);
    }

    private Schema<?> schema(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        JsonSchema plain = PlainSchemas.of(raw);
        if (plain != null) {
            return plain;
        }
        if (type.isMapLikeType()) {
            return PlainSchemas.typed("object").additionalProperties(schema(type.getContentType(), context));
        }
        if (type.isContainerType()) {
            return PlainSchemas.typed("array").items(schema(type.getContentType(), context));
        }
        if (type.isReferenceType()) {
            return schema(type.getReferencedType(), context);
        }
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return new JsonSchema();
        }
        return named(type, context);
    }

    /** A reference to a schema of the document, which is added to it if it is new. */
    private Schema<?> named(JavaType type, ModelConverterContext context) {
        String name = SchemaNames.of(type.getRawClass());
        if (!context.getDefinedModels().containsKey(name)) {
            // In its place before its parts, as one of them may be of the same type.
            JsonSchema defined = new JsonSchema();
            context.defineModel(name, defined);
            if (type.isEnumType()) {
                constants(defined, type);
            } else {
                properties(defined, type, context);
            }
        }
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    private void constants(JsonSchema schema, JavaType type) {
        schema.addType("string");
        for (Object constant : type.getRawClass().getEnumConstants()) {
            schema.addEnumItemObject(json.valueToTree(constant).stringValue());
        }
    }

    private void properties(JsonSchema schema, JavaType type, ModelConverterContext context) {
        BeanDescription bean = json._serializationContext().introspectBeanDescription(type);
        if (bean.findJsonValueAccessor() != null) {
            throw new IllegalStateException(type + " is written as another type: say so in " + getClass());
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        JsonInclude.Value included = bean.findPropertyInclusion(JsonInclude.Value.empty());
        for (BeanPropertyDefinition property : bean.findProperties()) {
            if (!property.couldSerialize()) {
                continue;
            }
            if (unwrapped(property)) {
                JsonSchema part = new JsonSchema();
                properties(part, property.getPrimaryType(), context);
                properties.putAll(part.getProperties());
                required.addAll(part.getRequired() == null ? List.of() : part.getRequired());
                continue;
            }
            DeclaredProperty declared =
                    DeclaredProperty.of(type.getRawClass(), property, included.withOverrides(property.findInclusion()));
            Class<?> instead = declared.instead();
            Schema<?> value = instead == null
                    ? schema(property.getPrimaryType(), context)
                    : schema(json.constructType(instead), context);
            properties.put(property.getName(), declared.refine(value));
            if (declared.required()) {
                required.add(property.getName());
            }
        }
        schema.addType("object");
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private boolean unwrapped(BeanPropertyDefinition property) {
        return json.serializationConfig()
                        .getAnnotationIntrospector()
                        .findUnwrappingNameTransformer(json.serializationConfig(), property.getAccessor())
                != null;
    }
}
