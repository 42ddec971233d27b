package io.akig.solvency.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akig.solvency.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes down which scores a person saw, before they are shown: what cannot be taken down is not shown. A service's questions
 * are not taken down; what a person is shown by it, that service knows.
 */
public final class SeenScores {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 1_000;

    private final AuditTrail trail;

    /** What somebody was shown a moment ago. */
    private final Cache<Shown, Boolean> latest = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    private record Shown(String callerId, String agency, String how, List<String> tenantIds) {}

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
        return tenantIds.isEmpty() ? Mono.empty() : several(caller, agency, how, Map.of("tenants", tenantIds));
    }

    /** The same for a page that renews itself: as long as it shows the same tenants, one entry stands for ten minutes. */
    public Mono<Void> renewed(Caller caller, String agency, String how, List<String> tenantIds) {
        Shown shown = new Shown(caller.id(), agency, how, List.copyOf(tenantIds));
        return latest.getIfPresent(shown) != null
                ? Mono.empty()
                : page(caller, agency, how, tenantIds).then(Mono.fromRunnable(() -> latest.put(shown, true)));
    }

    /**
     * Those of an agency that are not named one by one.
     *
     * @param shown what says which they were
     */
    public Mono<Void> several(Caller caller, String agency, String how, Map<String, ?> shown) {
        return caller.isPerson()
                ? trail.record(caller, agency, new Deed(how, "agency", agency, null, shown))
                : Mono.empty();
    }
}
