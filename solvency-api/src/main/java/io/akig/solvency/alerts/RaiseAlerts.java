package io.akig.solvency.alerts;

import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Looks at a tenant anew, and writes what follows from it, in the transaction of whoever looks. */
final class RaiseAlerts {
    /** Why an alert is closed that nobody closed. */
    static final String OVER = "RECOVERED";

    private final DecideAlerts decide;
    private final MeterRegistry meters;

    RaiseAlerts(DecideAlerts decide, MeterRegistry meters) {
        this.decide = decide;
        this.meters = meters;
    }

    Mono<Void> look(Connection connection, TenantSeen now) {
        return AlertStore.watch(connection, now.tenantId())
                .zipWhen(watch -> AlertStore.openOf(connection, now.tenantId()))
                .flatMap(known -> write(connection, now, known.getT1(), known.getT2()));
    }

    private Mono<Void> write(Connection connection, TenantSeen now, Watch watch, List<Alert> open) {
        DecideAlerts.Verdict verdict =
                decide.decide(watch, now, open.stream().map(Alert::forDeciding).toList());
        List<Change> changes =
                verdict.steps().stream().map(step -> change(step, now, open)).toList();
        Mono<Void> remembered = verdict.watch().equals(watch)
                ? Mono.empty()
                : AlertStore.put(connection, now.tenantId(), verdict.watch());
        return remembered
                .then(ChangeLog.write(connection, now.agencyId(), changes))
                .doOnNext(written -> written.forEach(this::count))
                .then();
    }

    private static Change change(AlertStep step, TenantSeen now, List<Alert> open) {
        if (step instanceof AlertStep.Raise raise) {
            return Change.itself(ChangeKind.OPENED, Alert.opened(now, raise), now.at());
        }
        Alert alert = open.stream()
                .filter(known -> known.kind() == step.kind())
                .findFirst()
                .orElseThrow();
        return step instanceof AlertStep.Escalate more
                ? Change.itself(ChangeKind.ESCALATED, alert.escalated(more.severity(), more.details()), now.at())
                : Change.itself(ChangeKind.CLOSED, alert.closed(OVER), now.at());
    }

    private void count(Change change) {
        if (change.kind() == ChangeKind.OPENED || change.kind() == ChangeKind.ESCALATED) {
            Counter.builder(Metric.ALERTS_EMITTED.meter())
                    .description(Metric.ALERTS_EMITTED.description())
                    .tag("severity", change.alert().severity().name().toLowerCase(Locale.ROOT))
                    .register(meters)
                    .increment();
        }
    }
}
