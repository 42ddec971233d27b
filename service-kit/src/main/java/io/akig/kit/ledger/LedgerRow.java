package io.akig.kit.ledger;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.r2dbc.spi.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the row that {@link LedgerSql} defines. */
final class LedgerRow {
    private static final Integer[] NO_INTS = {};
    private static final Long[] NO_LONGS = {};
    private static final String[] NO_TEXTS = {};

    private LedgerRow() {}

    static String tenantId(Row row) {
        return text(row, "tenant_id");
    }

    static TenantLedger read(Row row) {
        Ledger.Builder ledger = Ledger.builder();
        charges(row, ledger);
        payments(row, ledger);
        return new TenantLedger(
                tenantId(row),
                text(row, "agency_id"),
                ZoneId.of(text(row, "time_zone")),
                Currency.getInstance(text(row, "currency")),
                number(row, "ledger_revision"),
                number(row, "read_at"),
                changesAt(row),
                leases(row),
                ledger.build());
    }

    private static void charges(Row row, Ledger.Builder ledger) {
        String[] ids = texts(row, "charge_ids");
        Integer[] days = ints(row, "charge_days");
        Long[] amounts = longs(row, "charge_amounts");
        Long[] times = longs(row, "charge_times");
        Long[] revisions = longs(row, "charge_revisions");
        for (int i = 0; i < ids.length; i++) {
            ledger.charge(ids[i], days[i], amounts[i], times[i], revisions[i]);
        }
    }

    private static void payments(Row row, Ledger.Builder ledger) {
        String[] ids = texts(row, "payment_ids");
        Integer[] days = ints(row, "payment_days");
        Long[] amounts = longs(row, "payment_amounts");
        String[] charges = texts(row, "payment_charges");
        Long[] times = longs(row, "payment_times");
        Long[] revisions = longs(row, "payment_revisions");
        for (int i = 0; i < ids.length; i++) {
            String charge = charges[i].isEmpty() ? null : charges[i];
            ledger.payment(ids[i], days[i], amounts[i], charge, times[i], revisions[i]);
        }
    }

    private static List<LeaseVersion> leases(Row row) {
        Long[] rents = longs(row, "lease_rents");
        Integer[] dueDays = ints(row, "lease_due_days");
        Long[] incomes = longs(row, "lease_incomes");
        String[] starts = texts(row, "lease_starts");
        String[] ends = texts(row, "lease_ends");
        Long[] times = longs(row, "lease_times");
        Long[] revisions = longs(row, "lease_revisions");
        List<LeaseVersion> leases = new ArrayList<>(rents.length);
        for (int i = 0; i < rents.length; i++) {
            LeaseTerms terms = new LeaseTerms(
                    optional(rents[i]),
                    dueDays[i] < 0 ? OptionalInt.empty() : OptionalInt.of(dueDays[i]),
                    optional(incomes[i]),
                    date(starts[i]),
                    date(ends[i]));
            leases.add(new LeaseVersion(terms, times[i], revisions[i]));
        }
        return leases;
    }

    private static long changesAt(Row row) {
        long now = number(row, "read_at");
        long next = Long.MAX_VALUE;
        for (String column : List.of("charge_times", "payment_times", "lease_times")) {
            for (long time : longs(row, column)) {
                next = time > now ? Math.min(next, time) : next;
            }
        }
        return next;
    }

    private static OptionalLong optional(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(Row row, String column) {
        return present(row.get(column, String.class), column);
    }

    private static long number(Row row, String column) {
        return present(row.get(column, Long.class), column);
    }

    private static String[] texts(Row row, String column) {
        String[] values = row.get(column, String[].class);
        return values == null ? NO_TEXTS : values;
    }

    private static Integer[] ints(Row row, String column) {
        Integer[] values = row.get(column, Integer[].class);
        return values == null ? NO_INTS : values;
    }

    private static Long[] longs(Row row, String column) {
        Long[] values = row.get(column, Long[].class);
        return values == null ? NO_LONGS : values;
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("The ledger row has no " + column);
        }
        return value;
    }
}
