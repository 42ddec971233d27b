package io.akig.core.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the rows that {@link Trainer} learns from, one tenant at a time, so that the portfolio need not be in memory nor on
 * one machine: first its {@link DataSpan}, then the sum of {@link #usable}, then the rows.
 */
public final class TrainingRows implements Serializable {
    private static final long serialVersionUID = 1;

    private final int graceDays;
    private final Horizon horizon;
    private final int rowLimit;
    private final Sampling sampling;

    private TrainingRows(int graceDays, Horizon horizon, int rowLimit, Sampling sampling) {
        this.graceDays = graceDays;
        this.horizon = horizon;
        this.rowLimit = rowLimit;
        this.sampling = sampling;
    }

    /**
     * Of the whole portfolio's span; all looks at all tenants until {@link #among} says how many there are.
     *
     * @param testFrom the day before which outcomes must be known to be learnt from; null: as training chooses it
     * @throws NotEnoughData when no charge fell due
     */
    public static TrainingRows within(DataSpan span, @Nullable LocalDate testFrom) {
        return within(span, testFrom, Snapshots.DEFAULT_ROW_LIMIT);
    }

    static TrainingRows within(DataSpan span, @Nullable LocalDate testFrom, int rowLimit) {
        return new TrainingRows(span.graceDays(), span.horizon(testFrom), rowLimit, Sampling.of(0, rowLimit));
    }

    /** Charges of the tenant that may become rows; none of a tenant who is kept for the test. */
    public long usable(TenantHistory tenant) {
        Snapshots snapshots = snapshots();
        return snapshots.usable(Snapshots.learners(List.of(tenant)), snapshots.learning(horizon));
    }

    /** As many looks at a charge, and such a share of the tenants, as suit so many usable charges. */
    public TrainingRows among(long usable) {
        return new TrainingRows(graceDays, horizon, rowLimit, Sampling.of(usable, rowLimit));
    }

    /** The tenant's rows, by day. */
    public List<TrainingRow> of(TenantHistory tenant) {
        Snapshots snapshots = snapshots();
        SnapshotSet drawn = snapshots.draw(Snapshots.learners(List.of(tenant)), snapshots.learning(horizon), sampling);
        double[] weights = drawn.weights();
        List<TrainingRow> rows = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            Snapshot look = drawn.rows().get(i);
            rows.add(new TrainingRow(
                    tenant.tenantId(),
                    Splits.fold(tenant.tenantId()),
                    look.viewpoint().asOfDay(),
                    look.chargeId(),
                    look.dueDay(),
                    look.label(),
                    weights[i],
                    look.features()));
        }
        return rows;
    }

    private Snapshots snapshots() {
        return new Snapshots(graceDays, rowLimit);
    }
}
