package io.akig.spark.ledger;

import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.spark.input.Refusal;
import io.akig.spark.input.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads a partition of {@link RecordedRows}, in which each tenant's rows follow one another. */
final class TenantsOfRows implements Iterator<TenantRecord> {
    private final Iterator<Row> rows;
    private @Nullable RecordedRow next;

    TenantsOfRows(Iterator<Row> rows) {
        this.rows = rows;
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public TenantRecord next() {
        RecordedRow first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        if (first.kind() != RecordedRows.TENANT) {
            throw new Refusal(first.table().title() + " names the tenant " + first.tenantId() + ", who is not in "
                    + Table.TENANTS.title() + ".");
        }
        List<LeaseVersion> leases = new ArrayList<>();
        Ledger.Builder ledger = Ledger.builder();
        next = read();
        while (next != null && next.tenantId().equals(first.tenantId())) {
            next.addTo(ledger, leases);
            next = read();
        }
        return first.tenant(leases, build(first.tenantId(), ledger));
    }

    private @Nullable RecordedRow read() {
        return rows.hasNext() ? new RecordedRow(rows.next()) : null;
    }

    private static Ledger build(String tenantId, Ledger.Builder ledger) {
        try {
            return ledger.build();
        } catch (IllegalArgumentException contradiction) {
            throw new Refusal(
                    "The ledger of the tenant " + tenantId + " contradicts itself: " + contradiction.getMessage() + ".",
                    contradiction);
        }
    }
}
