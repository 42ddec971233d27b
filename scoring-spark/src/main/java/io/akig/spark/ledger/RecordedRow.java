package io.akig.spark.ledger;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.spark.input.Refusal;
import io.akig.spark.input.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** One row of {@link RecordedRows}; what is missing in it is refused by the name it has in its table. */
final class RecordedRow {
    private static final int TENANT_ID = 0;
    private static final int KIND = 1;
    private static final int ID = 2;
    private static final int SETTLES = 3;
    private static final int DAY = 4;
    private static final int AMOUNT = 5;
    private static final int TIME = 6;
    private static final int REVISION = 7;
    private static final int TENANT = 8;
    private static final int LEASE = 9;

    private final Row row;
    private final String tenantId;

    RecordedRow(Row row) {
        this.row = row;
        if (row.isNullAt(TENANT_ID) || row.getString(TENANT_ID).isEmpty()) {
            throw new Refusal(table().title() + " has a row without tenant_id.");
        }
        tenantId = row.getString(TENANT_ID);
    }

    String tenantId() {
        return tenantId;
    }

    int kind() {
        return row.getInt(KIND);
    }

    Table table() {
        return switch (kind()) {
            case RecordedRows.TENANT -> Table.TENANTS;
            case RecordedRows.LEASE -> Table.LEASES;
            case RecordedRows.CHARGE -> Table.RENT_CHARGES;
            default -> Table.PAYMENTS;
        };
    }

    TenantRecord tenant(List<LeaseVersion> leases, Ledger ledger) {
        Row tenant = row.getStruct(TENANT);
        String agencyId = tenant.getString(present(tenant, 0, "agency_id"));
        if (!tenant.getBoolean(3)) {
            throw new Refusal("The tenant " + tenantId + " is of the agency " + agencyId + ", which is not in "
                    + Table.AGENCIES.title() + ".");
        }
        return new TenantRecord(
                tenantId,
                agencyId,
                zone(agencyId, tenant.getString(1)),
                row.getLong(present(row, REVISION, "ledger_revision")),
                row.getLong(present(row, TIME, "read_at")),
                tenant.getBoolean(present(tenant, 2, "erased")),
                leases,
                ledger);
    }

    void addTo(Ledger.Builder ledger, List<LeaseVersion> leases) {
        long time = row.getLong(present(row, TIME, "recorded_at"));
        long revision = row.getLong(present(row, REVISION, "revision"));
        try {
            switch (table()) {
                case LEASES -> addLease(leases, new LeaseVersion(terms(row.getStruct(LEASE)), time, revision));
                case RENT_CHARGES -> ledger.charge(id("charge_id"), day("due_date"), amount(), time, revision);
                case PAYMENTS -> ledger.payment(id("payment_id"), day("paid_on"), amount(), settles(), time, revision);
                default ->
                    throw new Refusal(table().title() + " has two rows of the tenant " + tenantId + ", or "
                            + Table.AGENCIES.title() + " two of their agency.");
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new Refusal(
                    "A row of " + table().title() + " of the tenant " + tenantId + " is wrong: " + wrong.getMessage()
                            + ".",
                    wrong);
        }
    }

    private static void addLease(List<LeaseVersion> leases, LeaseVersion added) {
        if (leases.stream().anyMatch(lease -> lease.revision() == added.revision())) {
            throw new IllegalArgumentException("the lease has two rows of revision " + added.revision());
        }
        leases.add(added);
    }

    private String id(String column) {
        return row.getString(present(row, ID, column));
    }

    /** Empty means the same as missing: the oldest unpaid charge first. */
    private @Nullable String settles() {
        return row.isNullAt(SETTLES) || row.getString(SETTLES).isEmpty() ? null : row.getString(SETTLES);
    }

    private int day(String column) {
        return row.getInt(present(row, DAY, column));
    }

    private long amount() {
        return row.getLong(present(row, AMOUNT, "amount_minor"));
    }

    private ZoneId zone(String agencyId, @Nullable String name) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException unknown) {
            throw new Refusal("The agency " + agencyId + " has the time_zone '" + name + "', which is none.", unknown);
        }
    }

    private int present(Row holder, int index, String column) {
        if (holder.isNullAt(index)) {
            throw new Refusal("A row of " + table().title() + " of the tenant " + tenantId + " has no " + column + ".");
        }
        return index;
    }

    private static LeaseTerms terms(Row lease) {
        return new LeaseTerms(
                number(lease, 0),
                lease.isNullAt(1) ? OptionalInt.empty() : OptionalInt.of(lease.getInt(1)),
                number(lease, 2),
                date(lease, 3),
                date(lease, 4));
    }

    private static OptionalLong number(Row row, int index) {
        return row.isNullAt(index) ? OptionalLong.empty() : OptionalLong.of(row.getLong(index));
    }

    private static @Nullable LocalDate date(Row row, int index) {
        return row.isNullAt(index) ? null : LocalDate.ofEpochDay(row.getInt(index));
    }
}
