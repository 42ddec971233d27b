package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
        // From zero on: a series that begins with its first alert hides that alert from whoever looks at increases.
        Arrays.stream(Severity.values()).forEach(this::emitted);
    }

    /** What is written then, in no order. */
    Mono<List<Change>> look(Connection connection, List<TenantSeen> tenants) {
        String[] ids = tenants.stream().map(TenantSeen::tenantId).toArray(String[]::new);
        return AlertStore.watches(connection, ids)
                .zipWhen(watches -> AlertStore.openOf(connection, ids))
                .flatMap(known -> write(connection, tenants, known.getT1(), known.getT2()));
    }

    private Mono<List<Change>> write(
            Connection connection,
            List<TenantSeen> tenants,
            Map<String, Watch> watches,
            Map<String, List<Alert>> alerts) {
        SortedMap<String, Watch> remember = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        for (TenantSeen now : tenants) {
            Watch watch = watches.getOrDefault(now.tenantId(), Watch.NEW);
            List<Alert> open = alerts.getOrDefault(now.tenantId(), List.of());
            DecideAlerts.Verdict verdict = decide.decide(
                    watch, now, open.stream().map(Alert::forDeciding).toList());
            verdict.steps().forEach(step -> changes.add(change(step, now, open)));
            if (!verdict.watch().equals(watch)) {
                remember.put(now.tenantId(), verdict.watch());
            }
        }
        return AlertStore.put(connection, remember).then(ChangeLog.writeAll(connection, changes));
    }

    /** To be called after the commit. */
    void count(List<Change> changes) {
        changes.forEach(this::count);
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
            emitted(change.alert().severity()).increment();
        }
    }

    private Counter emitted(Severity severity) {
        return Counter.builder(Metric.ALERTS_EMITTED.meter())
                .description(Metric.ALERTS_EMITTED.description())
                .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
