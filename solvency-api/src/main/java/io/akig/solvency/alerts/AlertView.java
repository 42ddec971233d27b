package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import io.akig.kit.input.Language;
import io.akig.solvency.access.Pseudonym;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as clients read it. */
record AlertView(
        UUID id,
        long sequence,
        String tenantId,
        @Nullable String tenantName,
        AlertKind kind,
        Severity severity,
        AlertState state,
        String message,
        AlertDetails details,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil,
        @Nullable String closeReason,
        Instant openedAt,
        Instant changedAt) {

    static AlertView of(Alert alert, @Nullable String tenantName, Language language) {
        return new AlertView(
                alert.id(),
                alert.sequence(),
                Pseudonym.told(alert.tenantId()),
                tenantName,
                alert.kind(),
                alert.severity(),
                alert.state(),
                AlertWording.message(alert.kind(), alert.details(), language),
                alert.details(),
                alert.assignedTo(),
                alert.snoozedUntil(),
                alert.closeReason(),
                alert.openedAt(),
                alert.changedAt());
    }
}
