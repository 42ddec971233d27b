package io.akig.core.training;

import io.akig.core.features.History;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Draws the rows to learn from and those to test on. The number of looks at a charge, and for large portfolios the share
 * of tenants, is chosen so that about {@code rowLimit} rows come out; the share takes tenants by a hash of their id.
 */
record Snapshots(int graceDays, int rowLimit) {
    /** Keeps training within about a minute on two cores; more rows of the same kind hardly sharpen the model. */
    static final int DEFAULT_ROW_LIMIT = 200_000;

    Snapshots(int graceDays) {
        this(graceDays, DEFAULT_ROW_LIMIT);
    }

    /** Snapshots of the tenants that are not kept for the test, all of them known before the cut with their outcome. */
    SnapshotSet toLearn(Collection<TenantHistory> tenants, Horizon horizon) {
        return draw(
                sorted(tenants, tenant -> !Splits.isTestTenant(tenant.tenantId())),
                horizon::learning,
                Integer.MIN_VALUE,
                horizon.lastDueToLearn(graceDays));
    }

    /** Snapshots of the test tenants from a day on. */
    SnapshotSet toTest(Collection<TenantHistory> tenants, Horizon horizon, LocalDate from, Instant now) {
        Viewpoint outcome = Viewpoint.of(LocalDate.ofEpochDay(horizon.lastDay()), now);
        return draw(
                sorted(tenants, tenant -> Splits.isTestTenant(tenant.tenantId())),
                tenant -> outcome,
                Viewpoint.day(from),
                horizon.lastDueToTest());
    }

    private SnapshotSet draw(
            List<TenantHistory> tenants, Function<TenantHistory, Viewpoint> outcome, int firstDay, int lastDue) {
        long charges = 0;
        for (TenantHistory tenant : tenants) {
            charges += usable(LedgerFold.fold(tenant.ledger(), outcome.apply(tenant)), firstDay, lastDue);
        }
        Sampling sampling = Sampling.of(charges, rowLimit);
        SnapshotDraw draw = new SnapshotDraw(graceDays, sampling.perCharge());
        for (TenantHistory tenant : tenants) {
            if (Splits.samplePosition(tenant.tenantId()) < sampling.share()) {
                draw.add(tenant, outcome.apply(tenant), firstDay, lastDue);
            }
        }
        return draw.drawn();
    }

    /** Charges that may become rows: not the first ones, before which too little is known. */
    private int usable(Settlements known, int firstDay, int lastDue) {
        int usable = 0;
        for (int i = History.FEWEST_MATURED; i < known.size(); i++) {
            usable += known.dueDay(i) <= lastDue && known.dueDay(i) + graceDays >= firstDay ? 1 : 0;
        }
        return usable;
    }

    private record Sampling(int perCharge, double share) {
        static Sampling of(long charges, int rowLimit) {
            double affordable = rowLimit / (double) Math.max(1, charges);
            int perCharge = (int) Math.max(1, Math.min(SnapshotDays.MOST_PER_CHARGE, Math.floor(affordable)));
            return new Sampling(perCharge, affordable);
        }
    }

    private static List<TenantHistory> sorted(Collection<TenantHistory> tenants, Predicate<TenantHistory> wanted) {
        Stream<TenantHistory> chosen = tenants.stream().filter(wanted);
        return chosen.sorted(Comparator.comparing(TenantHistory::tenantId)).toList();
    }
}
