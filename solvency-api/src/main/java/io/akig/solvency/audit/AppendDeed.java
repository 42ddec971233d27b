package io.akig.solvency.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The call that adds an entry, with its values in their order; whoever has a connection of another kind sends it, too. */
public final class AppendDeed {
    static final String BY_NUMBER = "select audit_append($1, $2, $3, $4, $5, $6, nullif($7, '')::jsonb, $8)";

    /** For JDBC. */
    public static final String BY_PLACE = "select audit_append(?, ?, ?, ?, ?, ?, nullif(?, '')::jsonb, ?)";

    private static final JsonMapper JSON = JsonMapper.shared();

    private AppendDeed() {}

    /** @param requestId empty outside of one */
    public static Object[] values(String agency, Actor actor, Deed deed, String requestId) {
        return new Object[] {
            agency,
            actor.id(),
            actor.name(),
            deed.action(),
            deed.subjectKind(),
            deed.subjectId(),
            details(deed.before(), deed.after()),
            requestId
        };
    }

    private static String details(
            @Nullable Map<String, ? extends @Nullable Object> before,
            @Nullable Map<String, ? extends @Nullable Object> after) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (before != null) {
            details.put("before", before);
        }
        if (after != null) {
            details.put("after", after);
        }
        return details.isEmpty() ? "" : JSON.writeValueAsString(details);
    }
}
