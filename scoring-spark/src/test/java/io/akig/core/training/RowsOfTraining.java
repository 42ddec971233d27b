package io.akig.core.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows that {@link Trainer} makes its frame of, as texts that tell every bit of them. */
public final class RowsOfTraining {
    private RowsOfTraining() {}

    public static List<String> of(Collection<TenantHistory> tenants, int graceDays, Instant now) {
        SnapshotSet learned = new Snapshots(graceDays).toLearn(tenants, Horizon.of(tenants, graceDays, null, now));
        TrainingFrame frame = TrainingFrame.of(learned);
        // Each of these copies a whole column.
        List<String> tenantIds = frame.tenants();
        int[] folds = frame.folds();
        int[] labels = frame.labels();
        double[] weights = frame.weights();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Snapshot look = learned.rows().get(i);
            rows.add(text(
                    tenantIds.get(i),
                    folds[i],
                    LocalDate.ofEpochDay(look.viewpoint().asOfDay()),
                    look.chargeId(),
                    LocalDate.ofEpochDay(look.dueDay()),
                    labels[i],
                    weights[i],
                    frame.row(i)));
        }
        return rows;
    }

    public static String text(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value instanceof float[] row ? bits(row) : value).append(' ');
        }
        return text.toString();
    }

    private static String bits(float[] row) {
        StringBuilder bits = new StringBuilder();
        for (float value : row) {
            bits.append(Integer.toHexString(Float.floatToIntBits(value))).append(' ');
        }
        return bits.toString();
    }
}
