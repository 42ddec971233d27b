package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands.
 *
 * @param assignedTo a user name
 * @param openedSequence of its first change, never changes
 * @param sequence of its last change
 */
record Alert(
        UUID id,
        String agencyId,
        String tenantId,
        AlertKind kind,
        Severity severity,
        AlertState state,
        AlertDetails details,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil,
        @Nullable String closeReason,
        Instant openedAt,
        Instant changedAt,
        long openedSequence,
        long sequence) {
    private static final long NONE_YET = 0;

    static Alert opened(TenantSeen tenant, AlertStep.Raise raise) {
        return new Alert(
                UUID.randomUUID(),
                tenant.agencyId(),
                tenant.tenantId(),
                raise.kind(),
                raise.severity(),
                AlertState.OPEN,
                raise.details(),
                null,
                null,
                null,
                tenant.at(),
                tenant.at(),
                NONE_YET,
                NONE_YET);
    }

    boolean closed() {
        return state == AlertState.CLOSED;
    }

    OpenAlert forDeciding() {
        return new OpenAlert(id, kind, severity, details);
    }

    Alert escalated(Severity more, AlertDetails newDetails) {
        return with(more, AlertState.OPEN, newDetails, assignedTo, null, null);
    }

    Alert inState(AlertState newState) {
        return with(severity, newState, details, assignedTo, null, null);
    }

    Alert snoozed(Instant until) {
        return with(severity, AlertState.SNOOZED, details, assignedTo, until, null);
    }

    Alert assigned(@Nullable String user) {
        return with(severity, state, details, user, snoozedUntil, closeReason);
    }

    Alert closed(String reason) {
        return with(severity, AlertState.CLOSED, details, assignedTo, null, reason);
    }

    Alert changed(Instant at, long atSequence) {
        return new Alert(
                id,
                agencyId,
                tenantId,
                kind,
                severity,
                state,
                details,
                assignedTo,
                snoozedUntil,
                closeReason,
                openedAt,
                at,
                openedSequence == NONE_YET ? atSequence : openedSequence,
                atSequence);
    }

    private Alert with(
            Severity newSeverity,
            AlertState newState,
            AlertDetails newDetails,
            @Nullable String assignee,
            @Nullable Instant until,
            @Nullable String reason) {
        return new Alert(
                id,
                agencyId,
                tenantId,
                kind,
                newSeverity,
                newState,
                newDetails,
                assignee,
                until,
                reason,
                openedAt,
                changedAt,
                openedSequence,
                sequence);
    }
}
