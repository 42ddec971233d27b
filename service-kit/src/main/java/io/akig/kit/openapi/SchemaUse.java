package io.akig.kit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which schemas are used, and for what. */
final class SchemaUse {
    private final Map<String, Schema> all;

    SchemaUse(Map<String, Schema> all) {
        this.all = all;
    }

    static String name(Schema<?> reference) {
        return reference.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }

    /** What no call speaks of. */
    void forget(List<Operation> operations) {
        Set<String> used = inputs(operations);
        operations.forEach(operation ->
                operation.getResponses().values().forEach(response -> collect(response.getContent(), used)));
        all.keySet().retainAll(used);
    }

    /** What may be null in a body may as well be left out of it. */
    void makeOptional(List<Operation> operations) {
        for (String name : inputs(operations)) {
            Schema<?> schema = Objects.requireNonNull(all.get(name));
            if (schema.getRequired() != null) {
                List<String> required = new ArrayList<>(schema.getRequired());
                required.removeIf(key ->
                        canBeNull(Objects.requireNonNull(schema.getProperties().get(key))));
                schema.setRequired(required.isEmpty() ? null : required);
            }
        }
    }

    private Set<String> inputs(List<Operation> operations) {
        Set<String> inputs = new HashSet<>();
        operations.stream()
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> collect(operation.getRequestBody().getContent(), inputs));
        return inputs;
    }

    private static boolean canBeNull(Schema<?> schema) {
        return (schema.getTypes() != null && schema.getTypes().contains("null"))
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(SchemaUse::canBeNull));
    }

    private void collect(@Nullable Content content, Set<String> found) {
        if (content != null) {
            content.values().forEach(type -> collect(type.getSchema(), found));
        }
    }

    private void collect(@Nullable Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null && found.add(name(schema))) {
            collect(all.get(name(schema)), found);
        }
        collect(schema.getItems(), found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, found);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> collect(one, found));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, found));
        }
    }
}
