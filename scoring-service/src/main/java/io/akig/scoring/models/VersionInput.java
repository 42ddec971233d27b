package io.akig.scoring.models;

import io.akig.scoring.registry.Decision;
import io.akig.scoring.registry.ModelNotFound;
import io.akig.scoring.score.Inputs;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send to the registry. */
final class VersionInput {
    private static final Pattern VERSION = Pattern.compile("[!-~]{1,64}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,500}");
    private static final Set<String> KEYS = Set.of("actor", "reason");
    private static final int ACTOR_LENGTH = 100;

    /** Until access control names the caller, whoever may ask at all. */
    private static final String NOBODY_NAMED = "unnamed";

    private VersionInput() {}

    /** @throws ModelNotFound for what cannot be the name of a model */
    static String version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new ModelNotFound(text.replaceAll("\\p{Cntrl}", "?"));
        }
        return text;
    }

    /** {@code {"actor": ..., "reason": ...}}, both optional, as is the body. */
    static Decision decision(byte @Nullable [] bytes) {
        JsonNode body = bytes == null || bytes.length == 0 ? null : Inputs.json(bytes);
        Inputs inputs = new Inputs();
        if (body != null && !body.isObject()) {
            inputs.refuse("body", "must be an object such as {\"actor\": \"who\", \"reason\": \"why\"}");
            inputs.check();
        }
        if (body != null) {
            inputs.onlyKnown(body, KEYS, "");
        }
        String actor = text(inputs, body, "actor", ACTOR_LENGTH);
        String reason = text(inputs, body, "reason", 500);
        inputs.check();
        return new Decision(actor == null ? NOBODY_NAMED : actor, reason);
    }

    private static @Nullable String text(Inputs inputs, @Nullable JsonNode body, String field, int longest) {
        JsonNode value = body == null ? null : body.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isString() ? value.stringValue().strip() : "";
        if (!TEXT.matcher(text).matches() || text.length() > longest) {
            inputs.refuse(field, "must be a text of 1 to " + longest + " characters on one line");
        }
        return text;
    }
}
