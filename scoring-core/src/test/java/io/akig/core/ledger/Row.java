package io.akig.core.ledger;

import java.util.List;

/** A row as a test writes it; {@code known} is the epoch microsecond it was recorded at. */
public record Row(boolean isCharge, String id, int day, long amount, String names, long known, long revision) {

    public static Ledger ledger(List<Row> rows) {
        Ledger.Builder builder = Ledger.builder();
        for (Row row : rows) {
            if (row.isCharge) {
                builder.charge(row.id, row.day, row.amount, row.known, row.revision);
            } else {
                builder.payment(row.id, row.day, row.amount, row.names, row.known, row.revision);
            }
        }
        return builder.build();
    }

    Row withRevision(long other) {
        return new Row(isCharge, id, day, amount, names, known, other);
    }

    Row withId(String other) {
        return new Row(isCharge, other, day, amount, names, known, revision);
    }
}
