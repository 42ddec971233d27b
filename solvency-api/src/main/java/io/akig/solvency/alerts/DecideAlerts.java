package io.akig.solvency.alerts;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Severity;
import io.akig.solvency.alerts.AlertStep.Escalate;
import io.akig.solvency.alerts.AlertStep.Raise;
import io.akig.solvency.alerts.AlertStep.Resolve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a tenant means for its alerts. Pure: what was remembered and what is seen in, what is to be done and what is
 * to be remembered out.
 *
 * <p>A level counts as worse as soon as it is, and as better only when the probability is past its bound by the hysteresis:
 * whoever wavers around a bound is told of once.
 *
 * <p>What a tenant is like when seen for the first time is nothing that has changed: it is only remembered. So are level and
 * probability when the tenant is judged on other grounds than before.
 */
final class DecideAlerts {
    private static final List<Severity> OVERDUE = List.of(Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    // Probabilities have four decimals; a sum of doubles must not turn a fall of exactly 0.20 into less.
    private static final double LESS_THAN_A_DIGIT = 0.000_01;

    private final AlertSettings settings;
    private final RiskBands bands;

    DecideAlerts(AlertSettings settings, RiskBands bands) {
        this.settings = settings;
        this.bands = bands;
    }

    record Verdict(List<AlertStep> steps, Watch watch) {
        Verdict {
            steps = List.copyOf(steps);
        }
    }

    Verdict decide(Watch remembered, TenantSeen now, List<OpenAlert> open) {
        if (remembered.equals(Watch.NEW)) {
            return new Verdict(List.of(), firstSight(now));
        }
        Watch comparable = remembered.grounds() == now.grounds() ? remembered : remembered.on(now.grounds());
        Look look = new Look(comparable, now, open);
        look.atLevel();
        look.atProbability();
        look.atArrears();
        look.atRecovery();
        return new Verdict(look.steps, look.watch);
    }

    private Watch firstSight(TenantSeen now) {
        Watch watch = Watch.NEW.on(now.grounds()).withOverdueStep(step(now));
        return now.known()
                ? watch.withLevel(now.level()).seen(now.today(), now.probability(), settings.windowDays())
                : watch;
    }

    /** How many steps an unpaid rent has passed. */
    private int step(TenantSeen now) {
        return (int) settings.overdueDays().stream()
                .filter(days -> now.overdueDays() > days)
                .count();
    }

    /** One decision in the making. */
    private final class Look {
        private final TenantSeen now;
        private final Map<AlertKind, OpenAlert> open = new EnumMap<>(AlertKind.class);
        private final List<AlertStep> steps = new ArrayList<>();
        private Watch watch;
        private boolean paidFromBefore;

        Look(Watch remembered, TenantSeen now, List<OpenAlert> alerts) {
            this.watch = remembered;
            this.now = now;
            alerts.forEach(alert -> open.put(alert.kind(), alert));
        }

        void atLevel() {
            if (!now.known()) {
                return;
            }
            RiskLevel before = watch.level();
            OpenAlert alert = open.get(AlertKind.LEVEL_WORSENED);
            if (before == null) {
                watch = watch.withLevel(now.level());
            } else if (isWorse(now.level(), before)) {
                RiskLevel from = alert == null ? before : fallenFrom(alert, before);
                if (tell(AlertKind.LEVEL_WORSENED, severity(now.level()), AlertDetails.worsened(from, now))) {
                    watch = watch.withLevel(now.level());
                }
            } else {
                RiskLevel surely = bands.levelOf(now.probability() - settings.hysteresis());
                if (isWorse(before, surely)) {
                    watch = watch.withLevel(surely);
                }
                if (alert != null && !isWorse(level(), fallenFrom(alert, before))) {
                    steps.add(new Resolve(alert));
                }
            }
        }

        private RiskLevel level() {
            RiskLevel level = watch.level();
            return level == null ? now.level() : level;
        }

        void atProbability() {
            if (!now.known()) {
                return;
            }
            OpenAlert alert = open.get(AlertKind.PROBABILITY_FELL);
            watch = watch.seen(now.today(), now.probability(), settings.windowDays());
            double before = alert == null ? watch.highest() : fellFrom(alert);
            double fall = before - now.probability() + LESS_THAN_A_DIGIT;
            boolean told = fall >= settings.fall()
                    && tell(
                            AlertKind.PROBABILITY_FELL,
                            fall >= 2 * settings.fall() ? Severity.HIGH : Severity.MEDIUM,
                            AlertDetails.fell(before, now));
            if (told) {
                watch = watch.from(now.today(), now.probability());
            }
            if (alert != null && fall <= settings.fall() - settings.hysteresis()) {
                steps.add(new Resolve(alert));
            }
        }

        void atArrears() {
            int step = step(now);
            OpenAlert alert = open.get(AlertKind.RENT_OVERDUE);
            if (step == 0) {
                paidFromBefore = watch.owesFromBefore();
                watch = watch.withOverdueStep(0);
                if (alert != null) {
                    steps.add(new Resolve(alert));
                }
            } else if (step < watch.overdueStep()) {
                // The oldest rent was paid, a later one is still open.
                watch = watch.withOverdueStep(step);
            } else if (step > watch.overdueStep()
                    && tell(
                            AlertKind.RENT_OVERDUE,
                            OVERDUE.get(step - 1),
                            AlertDetails.overdue(settings.overdueDays().get(step - 1), now))) {
                watch = watch.withOverdueStep(step);
            }
        }

        /** After all others: it tells of what they found to be over, and gives way to what they found to be new. */
        void atRecovery() {
            List<AlertKind> over = new ArrayList<>();
            steps.stream()
                    .filter(Resolve.class::isInstance)
                    .map(AlertStep::kind)
                    .forEach(over::add);
            if (paidFromBefore) {
                over.add(AlertKind.RENT_OVERDUE);
            }
            boolean worse = steps.stream().anyMatch(step -> !(step instanceof Resolve));
            boolean allOver =
                    open.keySet().stream().allMatch(kind -> kind == AlertKind.RECOVERED || over.contains(kind));
            OpenAlert alert = open.get(AlertKind.RECOVERED);
            if (worse && alert != null) {
                steps.add(new Resolve(alert));
            } else if (!worse && !over.isEmpty() && allOver && alert == null) {
                raise(AlertKind.RECOVERED, Severity.LOW, AlertDetails.recovered(over, now));
            }
        }

        /** Whether it is told now, in a new alert or in the open one; what is not told stays to be told. */
        private boolean tell(AlertKind kind, Severity severity, AlertDetails details) {
            OpenAlert alert = open.get(kind);
            if (alert == null) {
                if (cools(watch.told().get(kind), severity)) {
                    return false;
                }
                raise(kind, severity, details);
                return true;
            }
            if (severity.compareTo(alert.severity()) > 0) {
                steps.add(new Escalate(alert, severity, details));
                watch = watch.told(kind, now.at(), severity);
            }
            return true;
        }

        private void raise(AlertKind kind, Severity severity, AlertDetails details) {
            steps.add(new Raise(kind, severity, details));
            watch = watch.told(kind, now.at(), severity);
        }

        private boolean cools(Watch.@Nullable Told last, Severity severity) {
            return last != null
                    && now.at().isBefore(last.at().plus(settings.cooldown()))
                    && severity.compareTo(last.severity()) <= 0;
        }
    }

    private static RiskLevel fallenFrom(OpenAlert alert, RiskLevel unknown) {
        RiskLevel before = alert.details().levelBefore();
        return before == null ? unknown : before;
    }

    private static double fellFrom(OpenAlert alert) {
        Double before = alert.details().probabilityBefore();
        return before == null ? 0 : before;
    }

    /** Levels stand in their order, from the best; UNKNOWN is never compared. */
    private static boolean isWorse(RiskLevel one, RiskLevel other) {
        return one.compareTo(other) > 0;
    }

    private static Severity severity(RiskLevel level) {
        return switch (level) {
            case EXCELLENT, GOOD, UNKNOWN -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case RISKY -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
