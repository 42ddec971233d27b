package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.audit.AuditTrail;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What people do with alerts. An alert's row is locked while somebody does something with it; what makes no difference is not
 * written, and what is no longer possible is 409.
 */
final class HandleAlert {
    private static final String USER =
            "select exists (select from users where username = $1 and agency_id = $2 and disabled_at is null)";

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    HandleAlert(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which alert, by whom.
     *
     * @param sequence of the alert as the caller saw it; should it have changed since, nothing is done. Null: whatever it is
     */
    record Order(Caller caller, UUID alertId, @Nullable Long sequence) {}

    Mono<Alert> acknowledge(Order order) {
        return change(
                order,
                (connection, alert) -> alert.state() == AlertState.ACKNOWLEDGED
                        ? Mono.empty()
                        : unlessClosed(alert)
                                .map(open -> by(
                                        order, ChangeKind.ACKNOWLEDGED, open.inState(AlertState.ACKNOWLEDGED), null)));
    }

    /**
     * @param user null for nobody
     */
    Mono<Alert> assign(Order order, @Nullable String user) {
        return change(
                order,
                (connection, alert) -> Objects.equals(alert.assignedTo(), user)
                        ? Mono.empty()
                        : unlessClosed(alert)
                                .delayUntil(open -> known(connection, open.agencyId(), user))
                                .map(open -> by(order, ChangeKind.ASSIGNED, open.assigned(user), null)));
    }

    Mono<Alert> comment(Order order, String text) {
        return change(order, (connection, alert) -> Mono.just(by(order, ChangeKind.COMMENTED, alert, text)));
    }

    Mono<Alert> snooze(Order order, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            return Mono.error(ProblemException.invalid("until", "must be in the future, within a year"));
        }
        return change(order, (connection, alert) -> unlessClosed(alert)
                .map(open -> by(order, ChangeKind.SNOOZED, open.snoozed(until), null)));
    }

    Mono<Alert> close(Order order, String reason) {
        return change(order, (connection, alert) -> unlessClosed(alert)
                .map(open -> by(order, ChangeKind.CLOSED, open.closed(reason), null)));
    }

    /** An empty decision leaves the alert as it is. */
    private Mono<Alert> change(Order order, BiFunction<Connection, Alert, Mono<Change>> decision) {
        return database.inTransaction(connection -> AlertStore.one(connection, order.alertId())
                .filter(alert -> order.caller().sees(alert.agencyId()))
                .switchIfEmpty(Mono.error(() -> notFound(order.alertId())))
                .flatMap(alert -> unchanged(order, alert))
                .flatMap(alert -> decision.apply(connection, alert)
                        .flatMap(change -> write(connection, change)
                                .delayUntil(written -> audit.record(
                                        connection,
                                        order.caller(),
                                        alert.agencyId(),
                                        AlertDeed.of(change.kind(), alert, written, change.comment()))))
                        .defaultIfEmpty(alert)));
    }

    private Mono<Alert> write(Connection connection, Change change) {
        return ChangeLog.write(connection, change.alert().agencyId(), List.of(change))
                .map(written -> written.get(0).alert());
    }

    private Change by(Order order, ChangeKind kind, Alert alert, @Nullable String comment) {
        return new Change(kind, alert, clock.instant(), order.caller(), comment);
    }

    private static Mono<Void> known(Connection connection, String agencyId, @Nullable String user) {
        if (user == null) {
            return Mono.empty();
        }
        return Database.rows(
                        connection,
                        USER,
                        statement -> statement.bind(0, user).bind(1, agencyId),
                        row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
                .single()
                .filter(known -> known)
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid("user", "is no user of the agency")))
                .then();
    }

    private static Mono<Alert> unchanged(Order order, Alert alert) {
        return order.sequence() == null || order.sequence() == alert.sequence()
                ? Mono.just(alert)
                : Mono.error(new ProblemException(Problem.of(
                        409,
                        "alert_changed",
                        "The alert has changed",
                        "It is at sequence " + alert.sequence() + ": look at it again before you decide.")));
    }

    private static Mono<Alert> unlessClosed(Alert alert) {
        return alert.closed()
                ? Mono.error(new ProblemException(Problem.of(
                        409, "alert_closed", "The alert is closed", "Nothing but a comment can be added to it.")))
                : Mono.just(alert);
    }

    static ProblemException notFound(UUID id) {
        return new ProblemException(
                Problem.of(404, "alert_not_found", "There is no such alert", "No alert has the id " + id + "."));
    }
}
