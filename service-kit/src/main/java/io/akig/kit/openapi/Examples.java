package io.akig.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples lie beside the code as {@code openapi/CALL.request.json} and {@code openapi/CALL.response.json}. As maps and lists: the document
 * is written by an older version of the JSON library, to which our trees are strangers.
 */
final class Examples {
    private Examples() {}

    static @Nullable Object request(String call) {
        String text = text("openapi/" + call + ".request.json");
        return text == null ? null : JsonMapper.shared().readValue(text, Object.class);
    }

    static @Nullable Object response(String call) {
        String text = text("openapi/" + call + ".response.json");
        return text == null ? null : JsonMapper.shared().readValue(text, Object.class);
    }

    static @Nullable String text(String resource) {
        try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
