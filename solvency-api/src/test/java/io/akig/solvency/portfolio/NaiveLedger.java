package io.akig.solvency.portfolio;

import io.akig.solvency.Gateway;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ledgers settled the slow way: day by day, hundredth blocks of money at a time, with no code of ours. */
final class NaiveLedger {
    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2025, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Gateway gateway;
    private final String agency;
    private final LocalDate today;
    private final List<Charge> charges = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private long revision = 10;

    NaiveLedger(Gateway gateway, String agency, LocalDate today) {
        this.gateway = gateway;
        this.agency = agency;
        this.today = today;
    }

    private static final class Charge {
        private final String tenant;
        private final String id;
        private final LocalDate due;
        private final long amount;
        private final TreeMap<LocalDate, Long> paid = new TreeMap<>();

        Charge(String tenant, String id, LocalDate due, long amount) {
            this.tenant = tenant;
            this.id = id;
            this.due = due;
            this.amount = amount;
        }

        long open() {
            return amount - paid.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Payment(String tenant, LocalDate day, long amount, @Nullable String names) {}

    static final class Month {
        long rents;
        long charged;
        long paid;
        long onTime;
    }

    /** Rents of some months, paid early, late, in parts or not at all, with a correction and a void among them. */
    void fill(String tenant, long rent, SplittableRandom random) {
        int months = random.nextInt(0, 4);
        for (int i = months; i >= -1; i--) {
            LocalDate due = today.withDayOfMonth(random.nextInt(1, 28)).minusMonths(i);
            String id = tenant + "-c" + (months - i);
            switch (random.nextInt(8)) {
                case 0 -> row("rent_charges", tenant, id, due, rent, null, 2);
                case 1 -> {
                    row("rent_charges", tenant, id, due, rent + 77, null, 1);
                    charge(tenant, id, due, rent);
                }
                default -> charge(tenant, id, due, rent);
            }
            for (int k = 0; k < random.nextInt(3); k++) {
                LocalDate day = due.plusDays(random.nextInt(-6, 12));
                if (!day.isAfter(today)) {
                    pay(tenant, id + "-p" + k, day, rent / (1 + random.nextInt(3)), random.nextBoolean() ? id : null);
                }
            }
        }
    }

    void charge(String tenant, String id, LocalDate due, long amount) {
        charges.add(new Charge(tenant, id, due, amount));
        row("rent_charges", tenant, id, due, amount, null, 0);
    }

    private void pay(String tenant, String id, LocalDate day, long amount, @Nullable String names) {
        payments.add(new Payment(tenant, day, amount, names));
        row("payments", tenant, id, day, amount, names, 0);
    }

    /** @param then 1: a correction follows elsewhere; 2: it is voided at once */
    private void row(
            String table, String tenant, String id, LocalDate day, long amount, @Nullable String names, int then) {
        boolean charge = table.equals("rent_charges");
        for (long each : then == 2 ? new long[] {amount, 0} : new long[] {amount}) {
            gateway.run(
                    charge
                            ? "insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at,"
                                    + " revision) values (?, ?, ?, ?, ?, ?, ?)"
                            : "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at,"
                                    + " revision, charge_id) values (?, ?, ?, ?, ?, ?, ?, '"
                                    + (names == null ? "" : names)
                                    + "')",
                    agency,
                    tenant,
                    id,
                    day,
                    each,
                    RECORDED,
                    ++revision);
        }
        gateway.run("update tenants set ledger_revision = ? where tenant_id = ?", revision, tenant);
    }

    /** By the month rents fell due, up to today. */
    Map<YearMonth, Month> months(int graceDays) {
        charges.forEach(charge -> charge.paid.clear());
        charges.stream().map(charge -> charge.tenant).distinct().forEach(this::settle);
        Map<YearMonth, Month> months = new TreeMap<>();
        for (Charge charge : charges) {
            if (!charge.due.isAfter(today)
                    && !charge.due.isBefore(today.withDayOfMonth(1).minusMonths(3))) {
                Month month = months.computeIfAbsent(YearMonth.from(charge.due), due -> new Month());
                month.rents++;
                month.charged += charge.amount;
                month.paid += charge.amount - charge.open();
                charge.paid.forEach(
                        (day, amount) -> month.onTime += day.isAfter(charge.due.plusDays(graceDays)) ? 0 : amount);
            }
        }
        return months;
    }

    private void settle(String tenant) {
        List<Charge> mine = charges.stream()
                .filter(charge -> charge.tenant.equals(tenant))
                .sorted(Comparator.comparing((Charge charge) -> charge.due).thenComparing(charge -> charge.id))
                .toList();
        for (LocalDate day = today.minusYears(1); !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate on = day;
            long loose = 0;
            for (Payment payment : payments) {
                if (payment.tenant().equals(tenant) && payment.day().equals(on)) {
                    long left = payment.amount();
                    for (Charge charge : mine) {
                        if (charge.id.equals(payment.names())) {
                            left -= take(charge, left, on);
                        }
                    }
                    loose += left;
                }
            }
            for (Charge charge : mine) {
                loose -= take(charge, loose, on);
            }
        }
    }

    private static long take(Charge charge, long money, LocalDate day) {
        long taken = Math.min(money, charge.open());
        if (taken > 0) {
            charge.paid.merge(day, taken, Long::sum);
        }
        return taken;
    }
}
