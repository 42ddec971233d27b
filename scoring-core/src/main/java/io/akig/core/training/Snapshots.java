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
        return draw(learners(tenants), learning(horizon));
    }

    /** Snapshots of the test tenants from a day on. */
    SnapshotSet toTest(Collection<TenantHistory> tenants, Horizon horizon, LocalDate from, Instant now) {
        Viewpoint outcome = Viewpoint.of(LocalDate.ofEpochDay(horizon.lastDay()), now);
        Looks looks = new Looks(tenant -> outcome, Viewpoint.day(from), horizon.lastDueToTest());
        return draw(sorted(tenants, tenant -> Splits.isTestTenant(tenant.tenantId())), looks);
    }

    /** Those that are not kept for the test. */
    static List<TenantHistory> learners(Collection<TenantHistory> tenants) {
        return sorted(tenants, tenant -> !Splits.isTestTenant(tenant.tenantId()));
    }

    Looks learning(Horizon horizon) {
        return new Looks(horizon::learning, Integer.MIN_VALUE, horizon.lastDueToLearn(graceDays));
    }

    private SnapshotSet draw(List<TenantHistory> tenants, Looks looks) {
        return draw(tenants, looks, Sampling.of(usable(tenants, looks), rowLimit));
    }

    SnapshotSet draw(List<TenantHistory> tenants, Looks looks, Sampling sampling) {
        SnapshotDraw draw = new SnapshotDraw(graceDays, sampling.perCharge());
        for (TenantHistory tenant : tenants) {
            if (sampling.takes(tenant)) {
                draw.add(tenant, looks.outcome(tenant), looks.firstDay(), looks.lastDue());
            }
        }
        return draw.drawn();
    }

    /** Charges that may become rows: not the first ones, before which too little is known. */
    long usable(List<TenantHistory> tenants, Looks looks) {
        long usable = 0;
        for (TenantHistory tenant : tenants) {
            Settlements known = LedgerFold.fold(tenant.ledger(), looks.outcome(tenant));
            for (int i = History.FEWEST_MATURED; i < known.size(); i++) {
                usable += known.dueDay(i) <= looks.lastDue() && known.dueDay(i) + graceDays >= looks.firstDay() ? 1 : 0;
            }
        }
        return usable;
    }

    private static List<TenantHistory> sorted(Collection<TenantHistory> tenants, Predicate<TenantHistory> wanted) {
        Stream<TenantHistory> chosen = tenants.stream().filter(wanted);
        return chosen.sorted(Comparator.comparing(TenantHistory::tenantId)).toList();
    }

    /**
     * Which looks are taken.
     *
     * @param outcomes from where a tenant's outcomes are seen
     */
    record Looks(Function<TenantHistory, Viewpoint> outcomes, int firstDay, int lastDue) {
        Viewpoint outcome(TenantHistory tenant) {
            return outcomes.apply(tenant);
        }
    }
}
