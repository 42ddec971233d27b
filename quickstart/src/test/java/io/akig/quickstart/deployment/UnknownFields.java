package io.akig.quickstart.deployment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Kubernetes' model does not know; it keeps such fields aside silently, and a cluster would ignore them as silently. */
final class UnknownFields {
    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Paths such as {@code Deployment.spec.replica}. */
    static List<String> in(Object resource) {
        UnknownFields fields = new UnknownFields();
        fields.walk(resource, resource.getClass().getSimpleName());
        return fields.found;
    }

    private void walk(Object value, String path) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(item, path + "[]"));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> walk(item, path + "." + key));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            for (Method getter : value.getClass().getMethods()) {
                if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    visit(value, getter, path);
                }
            }
        }
    }

    private void visit(Object value, Method getter, String path) {
        Object held;
        try {
            held = getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(path + "." + getter.getName(), e);
        }
        if (getter.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) held).keySet().forEach(key -> found.add(path + "." + key));
        } else if (!getter.getReturnType().isEnum()) {
            String name = getter.getName().substring(3);
            walk(held, path + "." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        }
    }
}
