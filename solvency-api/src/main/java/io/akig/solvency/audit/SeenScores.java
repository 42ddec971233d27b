package io.akig.solvency.audit;

import io.akig.solvency.access.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes down which scores a person saw, before they are shown: what cannot be taken down is not shown. A service's questions
 * are not taken down; what a person is shown by it, that service knows.
 */
public final class SeenScores {
    private final AuditTrail trail;

    SeenScores(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * One tenant's.
     *
     * @param how stable name such as {@code score.seen}
     * @param shown what the person read
     */
    public Mono<Void> one(
            Caller caller, String agency, String tenantId, String how, Map<String, ? extends @Nullable Object> shown) {
        return caller.isPerson()
                ? trail.record(caller, agency, new Deed(how, "tenant", tenantId, null, shown))
                : Mono.empty();
    }

    /** A page of them: one entry names all its tenants. */
    public Mono<Void> page(Caller caller, String agency, String how, List<String> tenantIds) {
        return caller.isPerson() && !tenantIds.isEmpty()
                ? trail.record(caller, agency, new Deed(how, "agency", agency, null, Map.of("tenants", tenantIds)))
                : Mono.empty();
    }
}
