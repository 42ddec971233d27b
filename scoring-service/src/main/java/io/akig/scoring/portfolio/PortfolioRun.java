package io.akig.scoring.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that scores every tenant of a scope once.
 *
 * @param agencyId null: the tenants of all agencies
 * @param asOf the day of the request, for people; each tenant is scored as of what that moment's day was for its agency
 * @param total tenants in the scope when the run began, null before
 * @param done tenants that had their turn, those that failed among them
 * @param levels scored tenants by risk level
 * @param lastTenantId all tenants up to here are done; null at the beginning
 */
record PortfolioRun(
        UUID id,
        @Nullable String agencyId,
        Trigger trigger,
        State state,
        LocalDate asOf,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long total,
        long done,
        long failed,
        Map<String, Long> levels,
        @Nullable String lastTenantId,
        @Nullable String error) {

    PortfolioRun {
        levels = Map.copyOf(levels);
    }

    /** Who wanted it. */
    enum Trigger {
        REQUEST,
        NIGHTLY,
        /** Another model began to answer. */
        ACTIVATION
    }

    /** Waiting for a replica, being done by one, or over. */
    enum State {
        PENDING,
        RUNNING,
        COMPLETED,
        FAILED
    }
}
