package io.akig.spark.training;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;

import io.akig.core.features.Feature;
import io.akig.core.training.TrainingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of training rows: what a row is of, and one column for each feature by its name. */
final class RowColumns {
    /** Days on their way are epoch days, which no time zone of a session can move. */
    static final StructType ON_THE_WAY = schema();

    private static final List<String> DAYS = List.of("as_of", "due_date");

    private RowColumns() {}

    static Row of(TrainingRow row) {
        List<Object> values = new ArrayList<>(List.of(
                row.tenantId(), row.fold(), row.asOfDay(), row.chargeId(), row.dueDay(), row.label(), row.weight()));
        for (float feature : row.features()) {
            values.add(feature);
        }
        return RowFactory.create(values.toArray());
    }

    static Dataset<Row> arrived(Dataset<Row> rows) {
        return rows.select(Stream.of(ON_THE_WAY.fieldNames())
                .map(name ->
                        DAYS.contains(name) ? date_from_unix_date(col(name)).as(name) : col(name))
                .toArray(Column[]::new));
    }

    private static StructType schema() {
        StructType schema = StructType.fromDDL(
                """
                tenant_id string not null, fold int not null, as_of int not null, charge_id string not null,
                due_date int not null, label int not null, weight double not null
                """);
        for (Feature feature : Feature.values()) {
            schema = schema.add(feature.name(), DataTypes.FloatType, false);
        }
        return schema;
    }
}
