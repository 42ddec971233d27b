package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.alerts.AlertStep.Escalate;
import io.akig.solvency.alerts.AlertStep.Raise;
import io.akig.solvency.alerts.AlertStep.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One tenant, looked at again and again; does to its alerts what is decided. */
final class Looks {
    static final AlertSettings SETTINGS = new AlertSettings(0.02, 0.20, 30, List.of(5, 15, 30), Duration.ofHours(24));
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final DecideAlerts decide = new DecideAlerts(SETTINGS, RiskBands.DEFAULT);
    private final Map<AlertKind, OpenAlert> open = new EnumMap<>(AlertKind.class);
    private final List<AlertStep> all = new ArrayList<>();
    private Watch watch = Watch.NEW;
    private Instant at = START;

    Looks later(Duration time) {
        at = at.plus(time);
        return this;
    }

    /** What is decided when the tenant is seen so. */
    List<AlertStep> see(double probability, int overdueDays) {
        return see(probability, RiskBands.DEFAULT.levelOf(probability), overdueDays);
    }

    List<AlertStep> see(double probability, RiskLevel level, int overdueDays) {
        return see(Grounds.MODEL_AND_RULES, probability, level, overdueDays);
    }

    List<AlertStep> see(Grounds grounds, double probability, RiskLevel level, int overdueDays) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        TenantSeen now = new TenantSeen("t", "ours", grounds, probability, level, overdueDays, null, today, at);
        DecideAlerts.Verdict verdict = decide.decide(watch, now, List.copyOf(open.values()));
        watch = verdict.watch();
        all.addAll(verdict.steps());
        verdict.steps().forEach(this::apply);
        return verdict.steps();
    }

    List<AlertKind> raised(double probability, int overdueDays) {
        return see(probability, overdueDays).stream()
                .filter(Raise.class::isInstance)
                .map(AlertStep::kind)
                .toList();
    }

    /** As a person does. */
    void close(AlertKind kind) {
        open.remove(kind);
    }

    Map<AlertKind, OpenAlert> open() {
        return open;
    }

    List<AlertStep> all() {
        return all;
    }

    private void apply(AlertStep step) {
        if (step instanceof Raise raise) {
            assertThat(open).as("no second open alert of a kind").doesNotContainKey(raise.kind());
            open.put(raise.kind(), new OpenAlert(UUID.randomUUID(), raise.kind(), raise.severity(), raise.details()));
        } else if (step instanceof Escalate more) {
            assertThat(open).containsValue(more.alert());
            assertThat(more.severity()).isGreaterThan(more.alert().severity());
            open.put(more.kind(), new OpenAlert(more.alert().id(), more.kind(), more.severity(), more.details()));
        } else if (step instanceof Resolve resolve) {
            assertThat(open.remove(resolve.kind()))
                    .as("only what is open can be over")
                    .isEqualTo(resolve.alert());
        }
    }
}
