package io.akig.scoring.portfolio;

import io.akig.scoring.score.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who is to be scored, and from where: {@code {"tenant_ids": [...], "as_of": ..., "known_at": ...}}, or just the array.
 *
 * @param tenantIds as they were sent; one that is malformed gets an error line, it does not fail the others
 */
record BatchRequest(List<String> tenantIds, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
    static final int MAX = 10_000;

    BatchRequest {
        tenantIds = List.copyOf(tenantIds);
    }

    /** @throws io.akig.kit.problem.ProblemException 400 if it is no such request */
    static BatchRequest read(JsonNode body) {
        Inputs inputs = new Inputs();
        inputs.onlyKnown(body, Set.of("tenant_ids", "as_of", "known_at"), "");
        List<String> ids = ids(inputs, body.isArray() ? body : body.path("tenant_ids"));
        LocalDate asOf = inputs.date("as_of", Inputs.text(body, "as_of"));
        Instant knownAt = inputs.instant("known_at", Inputs.text(body, "known_at"));
        inputs.check();
        return new BatchRequest(ids, asOf, knownAt);
    }

    private static List<String> ids(Inputs inputs, JsonNode array) {
        List<String> ids = new ArrayList<>();
        if (!array.isArray() || array.isEmpty() || array.size() > MAX) {
            String found = array.isArray() ? ", but are " + array.size() : "";
            inputs.refuse("tenant_ids", "must be an array of 1 to " + MAX + " tenant ids" + found);
            return ids;
        }
        for (JsonNode id : array) {
            if (!id.isString()) {
                inputs.refuse("tenant_ids[" + ids.size() + "]", "must be a string");
                return ids;
            }
            ids.add(id.stringValue());
        }
        return ids;
    }
}
