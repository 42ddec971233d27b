package io.akig.core.training;

import io.akig.core.features.FeatureFold;
import io.akig.core.features.History;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws snapshots. A snapshot's features come from a fold of the ledger seen from the end of its own day, its outcome from
 * a fold seen from a later viewpoint; the two meet only in the id of the charge, so that nothing recorded after the
 * snapshot can reach the features.
 */
final class SnapshotDraw {
    /** A projected rent stands for the charge that then came, unless that came this much later than projected. */
    private static final int PROJECTION_SLACK = 45;

    private final int graceDays;
    private final int perCharge;
    private final List<Snapshot> rows = new ArrayList<>();
    private int unknown;
    private int immature;

    SnapshotDraw(int graceDays, int perCharge) {
        this.graceDays = graceDays;
        this.perCharge = perCharge;
    }

    /**
     * Adds a tenant's snapshots of days from {@code firstDay} on, whose charge was due by {@code lastDue}.
     *
     * @param outcome from where the outcomes are seen
     */
    void add(TenantHistory tenant, Viewpoint outcome, int firstDay, int lastDue) {
        Settlements known = LedgerFold.fold(tenant.ledger(), outcome);
        Map<String, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            indexOf.put(known.chargeId(i), i);
        }
        for (int day : SnapshotDays.of(tenant.tenantId(), known, graceDays, perCharge)) {
            if (day < firstDay || day > outcome.asOfDay()) {
                continue;
            }
            Viewpoint viewpoint = Viewpoint.endOfDay(LocalDate.ofEpochDay(day), tenant.zone());
            Settlements seen = LedgerFold.fold(tenant.ledger(), viewpoint);
            LeaseTerms terms = tenant.termsAt(viewpoint);
            History history = History.of(seen, graceDays);
            Target target = Target.of(seen, terms, graceDays);
            if (target == null || !history.sufficient()) {
                unknown++;
                continue;
            }
            int charge = target.chargeId() == null
                    ? cameNext(known, day, target.dueDay())
                    : indexOf.getOrDefault(target.chargeId(), -1);
            if (charge < 0 || known.dueDay(charge) > lastDue) {
                immature++;
                continue;
            }
            rows.add(new Snapshot(
                    tenant,
                    viewpoint,
                    known.chargeId(charge),
                    known.dueDay(charge),
                    known.settledDay(charge),
                    known.isOnTime(charge, graceDays),
                    PastConduct.of(seen, history, graceDays),
                    FeatureFold.compute(seen, terms, graceDays)));
        }
    }

    SnapshotSet drawn() {
        return new SnapshotSet(rows, perCharge, unknown, immature);
    }

    private int cameNext(Settlements known, int day, int projectedDue) {
        for (int i = 0; i < known.size(); i++) {
            if (known.dueDay(i) + graceDays >= day && known.settledDay(i) > day) {
                return known.dueDay(i) <= projectedDue + PROJECTION_SLACK ? i : -1;
            }
        }
        return -1;
    }
}
