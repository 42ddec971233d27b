package io.akig.core.training;

import io.akig.core.features.Feature;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** The training table: one column per feature, then label, weight, tenant, fold and the day of the snapshot. */
final class TrainingFrame {
    private static final String LABEL = "label";
    private static final String WEIGHT = "weight";
    private static final String TENANT = "tenant";
    private static final String FOLD = "fold";

    private final Table table;

    private TrainingFrame(Table table) {
        this.table = table;
    }

    static TrainingFrame of(SnapshotSet snapshots) {
        List<Snapshot> rows = snapshots.rows();
        Table table = Table.create("snapshots");
        for (Feature feature : Feature.values()) {
            float[] values = new float[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i).features()[feature.ordinal()];
            }
            table.addColumns(FloatColumn.create(feature.name(), values));
        }
        table.addColumns(
                IntColumn.create(LABEL, snapshots.labels()),
                DoubleColumn.create(WEIGHT, snapshots.weights()),
                StringColumn.create(TENANT, snapshots.tenantIds()),
                IntColumn.create(
                        FOLD,
                        rows.stream()
                                .mapToInt(row -> Splits.fold(row.tenant().tenantId()))
                                .toArray()),
                DateColumn.create(
                        "as_of",
                        rows.stream()
                                .map(row -> LocalDate.ofEpochDay(row.viewpoint().asOfDay()))));
        return new TrainingFrame(table);
    }

    int rows() {
        return table.rowCount();
    }

    int[] labels() {
        return table.intColumn(LABEL).asIntArray();
    }

    double[] weights() {
        return table.doubleColumn(WEIGHT).asDoubleArray();
    }

    int[] folds() {
        return table.intColumn(FOLD).asIntArray();
    }

    List<String> tenants() {
        return table.stringColumn(TENANT).asList();
    }

    /** The share of looks after which the charge was paid on time. */
    double baseRate() {
        int[] labels = labels();
        double[] weights = weights();
        double onTime = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            onTime += weights[i] * labels[i];
            all += weights[i];
        }
        return onTime / all;
    }

    float[] values(Feature feature) {
        return table.floatColumn(feature.ordinal()).asFloatArray();
    }

    float[] row(int index) {
        float[] row = new float[Feature.count()];
        for (int column = 0; column < row.length; column++) {
            row[column] = table.floatColumn(column).getFloat(index);
        }
        return row;
    }

    /** Rows one after the other, as the native matrix wants them. */
    float[] dense() {
        float[] dense = new float[rows() * Feature.count()];
        for (int column = 0; column < Feature.count(); column++) {
            FloatColumn values = table.floatColumn(column);
            for (int row = 0; row < rows(); row++) {
                dense[row * Feature.count() + column] = values.getFloat(row);
            }
        }
        return dense;
    }

    TrainingFrame where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, rows()).filter(wanted).toArray();
        return new TrainingFrame(table.where(Selection.with(kept)));
    }
}
