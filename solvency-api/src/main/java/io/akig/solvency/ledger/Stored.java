package io.akig.solvency.ledger;

import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The version of a row that counts. */
record Stored(Entry entry, Instant recordedAt, long revision) {

    static Stored read(EntryKind kind, String id, Row row) {
        Entry entry = new Entry(
                kind,
                required(row.get("tenant_id", String.class)),
                id,
                required(row.get("day", LocalDate.class)),
                required(row.get("amount_minor", Long.class)),
                row.get("charge_id", String.class),
                row.get("method", String.class));
        return new Stored(
                entry, required(row.get("recorded_at", Instant.class)), required(row.get("revision", Long.class)));
    }

    boolean isVoided() {
        return entry.amountMinor() == 0;
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
