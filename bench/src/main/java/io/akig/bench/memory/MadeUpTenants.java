package io.akig.bench.memory;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.training.TenantHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Tenants with two years of rents, some paid late, some in parts, the same ones each time. */
final class MadeUpTenants {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final ZoneId ZONE = ZoneId.of("Africa/Conakry");
    private static final int MONTHS = 24;

    private MadeUpTenants() {}

    static List<TenantHistory> draw(int count) {
        List<TenantHistory> tenants = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(2026);
        for (int i = 0; i < count; i++) {
            tenants.add(tenant("tenant-" + i, seeds.split()));
        }
        return tenants;
    }

    private static TenantHistory tenant(String id, SplittableRandom random) {
        double reliability = 0.3 + 0.7 * random.nextDouble();
        int dueDay = 1 + random.nextInt(10);
        long rent = 100_000_000L * (1 + random.nextInt(5));
        LocalDate first = TODAY.minusMonths(MONTHS).withDayOfMonth(dueDay);
        Ledger.Builder ledger = Ledger.builder();
        for (int month = 0; month <= MONTHS; month++) {
            LocalDate due = first.plusMonths(month);
            String charge = "c" + month;
            ledger.charge(charge, Viewpoint.day(due), rent, recorded(due.minusDays(30)), 1);
            boolean timely = random.nextDouble() < reliability;
            LocalDate paid = due.plusDays(timely ? random.nextInt(6) - 2 : 6 + random.nextInt(30));
            boolean split = random.nextInt(6) == 0;
            long begun = split ? rent / 3 : rent;
            pay(ledger, charge + "a", split ? paid.minusDays(3) : paid, begun, charge);
            if (split) {
                pay(ledger, charge + "b", paid, rent - begun, charge);
            }
        }
        LeaseTerms terms =
                new LeaseTerms(OptionalLong.of(rent), OptionalInt.of(dueDay), OptionalLong.of(rent * 3), first, null);
        return new TenantHistory(id, ledger.build(), terms, ZONE);
    }

    private static void pay(Ledger.Builder ledger, String id, LocalDate day, long amount, String charge) {
        if (!day.isAfter(TODAY)) {
            ledger.payment(id, Viewpoint.day(day), amount, charge, recorded(day), 1);
        }
    }

    private static long recorded(LocalDate day) {
        Instant moment = day.atStartOfDay(ZONE).toInstant();
        return Viewpoint.micros(moment);
    }
}
