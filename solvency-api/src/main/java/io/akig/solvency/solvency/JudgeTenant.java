package io.akig.solvency.solvency;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.rules.PublishedRules;
import io.akig.solvency.rules.RuleScore;
import io.akig.solvency.rules.TenantFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From a ledger, the agency's rules, the model's answer and a person's decision to a judgement, without I/O. */
final class JudgeTenant {
    private final Clock clock;
    private final Levels levels;

    JudgeTenant(Clock clock, Levels levels) {
        this.clock = clock;
        this.levels = levels;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Levels levels() {
        return levels;
    }

    /** What the rules see today. */
    TenantFacts facts(TenantLedger ledger, int graceDays) {
        Viewpoint viewpoint = viewpoint(ledger, now());
        return TenantFacts.of(ledger.ledger(), ledger.termsAt(viewpoint), viewpoint, graceDays);
    }

    /**
     * @param model the model's answer, fresh or stored; null without one
     * @param decision a person's; it counts up to its last day
     */
    Judgement judge(
            TenantLedger ledger, PublishedRules rules, @Nullable SolvencyScore model, @Nullable Decision decision) {
        Instant now = now();
        TenantFacts facts = facts(ledger, rules.scorecard().graceDays());
        RuleScore score = rules.scorecard().score(facts);
        LocalDate today = facts.settlements().viewpoint().asOf();
        return new Judgement(
                ledger.tenantId(),
                ledger.agencyId(),
                ledger.currency(),
                now,
                facts,
                score,
                rules.version(),
                model,
                Blend.of(model, score, rules.scorecard().modelWeightAtMost(), now, levels),
                decision == null || decision.expiresOn().isBefore(today) ? null : decision,
                levels);
    }

    /** Today for the agency, and all that was recorded when the ledger was read. */
    private static Viewpoint viewpoint(TenantLedger ledger, Instant now) {
        LocalDate today = now.atZone(ledger.zone()).toLocalDate();
        long reading = Math.max(Viewpoint.micros(now), ledger.readAtMicros());
        long endOfDay = Viewpoint.endOfDay(today, ledger.zone()).knownAtMicros();
        return new Viewpoint(Viewpoint.day(today), Math.min(endOfDay, reading), ledger.revision());
    }
}
