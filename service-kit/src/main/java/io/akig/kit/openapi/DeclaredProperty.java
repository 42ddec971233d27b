package io.akig.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * What is declared where a property is.
 *
 * @param nullable whether the value can be null in Java
 * @param leftOut when the property is not written
 * @param words of the documentation; null without any
 */
record DeclaredProperty(boolean nullable, Include leftOut, io.swagger.v3.oas.annotations.media.@Nullable Schema words) {

    static DeclaredProperty of(Class<?> owner, BeanPropertyDefinition property, JsonInclude.Value included) {
        Method accessor = accessor(owner, property);
        AnnotatedType type = Stream.ofNullable(owner.getRecordComponents())
                .flatMap(Stream::of)
                .filter(component -> component.getAccessor().equals(accessor))
                .map(RecordComponent::getAnnotatedType)
                .findFirst()
                .orElseGet(accessor::getAnnotatedReturnType);
        return new DeclaredProperty(
                isNullable(type) || isNullable(accessor),
                included.getValueInclusion(),
                accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class));
    }

    private static Method accessor(Class<?> owner, BeanPropertyDefinition property) {
        try {
            return property.getGetter() != null
                    ? property.getGetter().getAnnotated()
                    : owner.getDeclaredMethod(property.getInternalName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(owner + " writes " + property.getName() + " as nothing readable", e);
        }
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    /** The type that the documentation names in place of the Java one; null if it does not. */
    @Nullable
    Class<?> instead() {
        return words == null || words.implementation() == Void.class ? null : words.implementation();
    }

    boolean required() {
        return demanded()
                || leftOut == Include.ALWAYS
                || leftOut == Include.USE_DEFAULTS
                || (!nullable && leftOut == Include.NON_NULL);
    }

    private boolean demanded() {
        return words != null && words.requiredMode() == RequiredMode.REQUIRED;
    }

    private boolean canBeNull() {
        boolean written = leftOut == Include.ALWAYS || leftOut == Include.USE_DEFAULTS;
        return nullable && written && !demanded();
    }

    Schema<?> refine(Schema<?> schema) {
        if (words != null && schema.get$ref() == null) {
            words(schema, words);
        }
        return canBeNull() ? PlainSchemas.orNull(schema) : schema;
    }

    private static void words(Schema<?> schema, io.swagger.v3.oas.annotations.media.Schema words) {
        if (!words.description().isEmpty()) {
            schema.setDescription(words.description());
        }
        if (!words.format().isEmpty()) {
            schema.setFormat(words.format());
        }
        for (String allowed : words.allowableValues()) {
            ((Schema<Object>) schema).addEnumItemObject(allowed);
        }
        if (!words.pattern().isEmpty()) {
            schema.setPattern(words.pattern());
        }
        if (words.maxLength() != Integer.MAX_VALUE) {
            schema.setMaxLength(words.maxLength());
        }
        if (!words.minimum().isEmpty()) {
            schema.setMinimum(new BigDecimal(words.minimum()));
        }
        if (!words.maximum().isEmpty()) {
            schema.setMaximum(new BigDecimal(words.maximum()));
        }
    }
}
