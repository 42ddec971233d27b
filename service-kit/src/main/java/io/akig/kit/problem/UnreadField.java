package io.akig.kit.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Which field of a body could not be read, from what the JSON library says; its words speak of classes and stay inside. */
final class UnreadField {
    private static final int LONGEST = 80;

    private UnreadField() {}

    /** Null if it was not about a field. */
    static @Nullable FieldError in(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException unread) {
                String name = name(unread);
                boolean unknown = unread instanceof PropertyBindingException;
                return name.isEmpty() ? null : new FieldError(name, unknown ? "is not known here" : "cannot be read");
            }
        }
        return null;
    }

    private static String name(JacksonException unread) {
        String path = unread.getPath().stream()
                .map(place ->
                        place.getPropertyName() == null ? "[" + place.getIndex() + "]" : "." + place.getPropertyName())
                .collect(Collectors.joining());
        String name = path.startsWith(".") ? path.substring(1) : path;
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
