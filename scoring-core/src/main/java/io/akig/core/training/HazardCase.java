package io.akig.core.training;

import io.akig.core.features.Target;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.timing.EveryonesCurve;
import io.akig.core.timing.LatenessCurve;
import io.akig.core.timing.PeriodWalk;
import io.akig.core.timing.Periods;

/**
 * A look at an unpaid charge, as serving sees it, and what came of it. Days are counted from the due day as it was known
 * then.
 *
 * @param seen the ledger from the snapshot's viewpoint, the only source of what the date model is told
 * @param margin the on-time model's, from a booster that never saw the tenant
 * @param paid the day the charge was paid in full, the first possible one where that was recorded only later;
 *     {@code Settlements.NEVER} when it was not
 * @param lastKnown the last day of which it is known whether the charge was paid
 */
record HazardCase(Snapshot snapshot, Settlements seen, Target target, double margin, int paid, int lastKnown) {

    static HazardCase of(Snapshot snapshot, double margin, int lastDay, int graceDays) {
        TenantHistory tenant = snapshot.tenant();
        Settlements seen = LedgerFold.fold(tenant.ledger(), snapshot.viewpoint());
        Target target = Target.of(seen, tenant.termsAt(snapshot.viewpoint()), graceDays);
        if (target == null) {
            throw new IllegalStateException("a snapshot looks at a charge");
        }
        int first = PeriodWalk.firstDay(seen.asOfDay() - target.dueDay());
        int paid = snapshot.settledDay() == Settlements.NEVER
                ? Settlements.NEVER
                : Math.max(first, snapshot.settledDay() - target.dueDay());
        return new HazardCase(snapshot, seen, target, margin, paid, lastDay - target.dueDay());
    }

    boolean isPaid() {
        return paid != Settlements.NEVER;
    }

    int today() {
        return seen.asOfDay() - target.dueDay();
    }

    PeriodWalk walk(Periods periods, EveryonesCurve everyone) {
        LatenessCurve usual = LatenessCurve.of(seen, target.chargeId(), everyone);
        return new PeriodWalk(periods, usual, snapshot.features(), margin, target.dueDay(), seen.asOfDay());
    }
}
