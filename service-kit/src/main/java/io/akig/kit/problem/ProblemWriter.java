package io.akig.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Problems as JSON; the one place that knows the names and the order of the keys. */
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** As a body of its own. */
    byte[] write(Problem problem, String path, @Nullable String requestId) {
        Map<String, Object> keys = keys(problem);
        keys.put("instance", path);
        if (requestId != null) {
            keys.put("request_id", requestId);
        }
        return json.writeValueAsBytes(keys);
    }

    /** As a line among others: what it is about stands first. */
    public byte[] writeLine(String subjectKey, String subject, Problem problem) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(subjectKey, subject);
        keys.putAll(keys(problem));
        return json.writeValueAsBytes(keys);
    }

    private static Map<String, Object> keys(Problem problem) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", problem.type());
        keys.put("title", problem.title());
        keys.put("status", problem.status());
        keys.put("code", problem.code());
        keys.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            keys.put("errors", problem.errors());
        }
        return keys;
    }
}
