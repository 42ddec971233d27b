package io.akig.spark.training;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_micros;

import io.akig.core.training.DataSpan;
import io.akig.core.training.TrainingRefused;
import io.akig.core.training.TrainingRows;
import io.akig.spark.input.LedgerTables;
import io.akig.spark.input.Refusal;
import io.akig.spark.input.Table;
import io.akig.spark.ledger.TenantRecord;
import io.akig.spark.ledger.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Draws training rows in three passes over the tenants: how far the data reach, how many charges may become rows, the rows.
 *
 * @param graceDays days after the due date within which a rent still counts as on time
 * @param testFrom the day before which outcomes must be known; null: as training chooses it
 * @param knownAt ends the data; null: when the ledger was read
 */
public record DrawRows(int graceDays, @Nullable LocalDate testFrom, @Nullable Instant knownAt) {

    /** What is done with the rows, as long as they can be computed. */
    public interface Writing {
        void write(Dataset<Row> rows);
    }

    /** @throws Refusal when there is nothing to learn from */
    public void draw(LedgerTables tables, Writing writing) {
        Instant end = knownAt == null ? readAt(tables) : knownAt;
        Tenants tenants = Tenants.kept(tables);
        try {
            TrainingRows all = TrainingRows.within(span(tenants, graceDays, end), testFrom);
            TrainingRows chosen = all.among(usable(tenants, all));
            Tenants.Work<Row> work =
                    part -> stream(part).flatMap(tenant -> rows(chosen, tenant)).iterator();
            writing.write(RowColumns.arrived(tenants.map(work, Encoders.row(RowColumns.ON_THE_WAY))));
        } catch (TrainingRefused refused) {
            throw new Refusal(String.valueOf(refused.getMessage()), refused);
        } finally {
            tenants.forget();
        }
    }

    private static DataSpan span(Tenants tenants, int graceDays, Instant end) {
        Tenants.Work<DataSpan> work = part -> {
            DataSpan span = new DataSpan(graceDays, end);
            part.forEachRemaining(tenant -> span.add(tenant.history()));
            return List.of(span).iterator();
        };
        DataSpan whole = new DataSpan(graceDays, end);
        tenants.map(work, Encoders.javaSerialization(DataSpan.class))
                .collectAsList()
                .forEach(whole::add);
        return whole;
    }

    private static long usable(Tenants tenants, TrainingRows rows) {
        Tenants.Work<Long> work = part -> List.of(stream(part)
                        .mapToLong(tenant -> rows.usable(tenant.history()))
                        .sum())
                .iterator();
        return tenants.map(work, Encoders.LONG()).collectAsList().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Stream<Row> rows(TrainingRows rows, TenantRecord tenant) {
        return rows.of(tenant.history()).stream().map(RowColumns::of);
    }

    private static Instant readAt(LedgerTables tables) {
        Row last =
                tables.get(Table.TENANTS).agg(max(unix_micros(col("read_at")))).first();
        if (last.isNullAt(0)) {
            throw new Refusal("The table tenants is empty.");
        }
        return Instant.EPOCH.plus(last.getLong(0), ChronoUnit.MICROS);
    }

    private static Stream<TenantRecord> stream(Iterator<TenantRecord> tenants) {
        Iterable<TenantRecord> once = () -> tenants;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
