package io.akig.solvency.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.kit.access.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller as told to the caller.
 *
 * @param agencyId of a person always; of a service only if it is bound to one
 * @param operator whether a person also decides what concerns all agencies, such as which model answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Myself(
        String id,
        String username,
        String name,
        @Nullable Role role,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> scopes,
        @Nullable String agencyId,
        boolean operator) {

    static Myself of(Caller caller) {
        return new Myself(
                caller.id(),
                caller.username(),
                caller.name(),
                caller.role(),
                caller.scopes().stream().map(Scope::text).sorted().toList(),
                caller.agencyId(),
                caller.operator());
    }
}
