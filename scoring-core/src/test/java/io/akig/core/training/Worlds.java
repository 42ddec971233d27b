package io.akig.core.training;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Ledgers of tenants with habits of their own, for tests. */
final class Worlds {
    static final ZoneId ZONE = ZoneId.of("Africa/Conakry");
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Worlds() {}

    /** Monthly rents up to now: a latent reliability, moods that last, a bad season for some, decline for others, noise. */
    static List<TenantHistory> rents(int tenants, int months, long seed) {
        List<TenantHistory> world = new ArrayList<>();
        for (int t = 0; t < tenants; t++) {
            world.add(rent("t" + t, months, new SplittableRandom(seed * 1_000_003 + t)));
        }
        return world;
    }

    private static TenantHistory rent(String id, int months, SplittableRandom random) {
        double reliability = 1.6 + 1.6 * gauss(random);
        boolean seasonal = random.nextDouble() < 0.15;
        boolean declining = random.nextDouble() < 0.1;
        int declineFrom = random.nextInt(months);
        boolean shocked = random.nextDouble() < 0.15;
        int shock = random.nextInt(months);
        int badMonth = 1 + random.nextInt(12);
        int dueDay = 1 + random.nextInt(10);
        long amount = 100_000_000L * (1 + random.nextInt(5));
        int habit = random.nextInt(8) - 4;
        double mood = 0;
        Ledger.Builder ledger = Ledger.builder();
        LocalDate today = NOW.atZone(ZONE).toLocalDate();
        LocalDate first = today.minusMonths(random.nextInt(5) == 0 ? random.nextInt(months) + 1L : months);
        int month = 0;
        for (LocalDate due = first.withDayOfMonth(dueDay); due.isBefore(today.plusDays(30)); due = due.plusMonths(1)) {
            String charge = id + "-c" + month;
            ledger.charge(charge, Viewpoint.day(due), amount, known(due.minusDays(30)), 1);
            mood = 0.6 * mood + 0.6 * gauss(random);
            double will = reliability + mood;
            will -= declining && month > declineFrom ? 0.6 * (month - declineFrom) : 0;
            will -= seasonal && due.getMonthValue() == badMonth ? 4 : 0;
            will -= shocked && month >= shock && month < shock + 3 ? 4 : 0;
            boolean timely = random.nextDouble() < 1 / (1 + Math.exp(-will));
            int delay = timely
                    ? Math.min(5, habit + random.nextInt(3))
                    : 6 + (int) ((will < -2 ? -50 : -12) * Math.log(1 - random.nextDouble()));
            LocalDate paid = due.plusDays(delay);
            boolean split = random.nextDouble() < 0.15;
            // Late money names its rent, so that one hole does not make every later rent late.
            pay(ledger, charge + "a", split ? paid.minusDays(2) : paid, split ? amount / 3 : amount, charge);
            pay(ledger, charge + "b", paid, split ? amount - amount / 3 : 0, charge);
            month++;
        }
        LeaseTerms terms = new LeaseTerms(
                OptionalLong.of(amount), OptionalInt.of(dueDay), OptionalLong.of(amount * 3), first, null);
        return new TenantHistory(id, ledger.build(), terms, ZONE);
    }

    private static void pay(Ledger.Builder ledger, String id, LocalDate day, long amount, String charge) {
        if (amount > 0 && !day.isAfter(NOW.atZone(ZONE).toLocalDate())) {
            ledger.payment(id, Viewpoint.day(day), amount, charge, known(day), 1);
        }
    }

    /** Card bills: six months, varying amounts, payments often partial, no lease, paid by their due dates or not at all. */
    static List<TenantHistory> cards(int customers, long seed) {
        List<TenantHistory> world = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + c);
            Ledger.Builder ledger = Ledger.builder();
            double share = random.nextDouble();
            boolean transactor = random.nextDouble() < 0.25;
            long limit = 1_000_000L + random.nextLong(40_000_000L);
            for (int m = 0; m < 6; m++) {
                LocalDate due = LocalDate.of(2005, 4 + m, 28);
                long bill = Math.round(limit * (0.05 + 0.8 * random.nextDouble()));
                ledger.charge("b" + m, Viewpoint.day(due), bill, known(due.minusDays(30)), 1);
                boolean full = transactor ? random.nextDouble() < 0.85 : random.nextDouble() < 0.05;
                long paid = full ? bill : Math.round(bill * share * 0.2 * random.nextDouble());
                if (paid > 0) {
                    ledger.payment("p" + m, Viewpoint.day(due.minusDays(1)), paid, "b" + m, known(due.minusDays(1)), 1);
                }
            }
            world.add(new TenantHistory("card-" + c, ledger.build(), LeaseTerms.UNKNOWN, ZoneOffset.UTC));
        }
        return world;
    }

    /** Invoices: many a customer, due on any day, several open at once, each payment names its invoice and pays it whole. */
    static List<TenantHistory> invoices(int customers, int perCustomer, long seed) {
        List<TenantHistory> world = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + c);
            Ledger.Builder ledger = Ledger.builder();
            double slow = 26 + 8 * gauss(random);
            for (int i = 0; i < perCustomer; i++) {
                LocalDate issued = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(700));
                LocalDate due = issued.plusDays(30);
                long amount = 100L * (500 + random.nextInt(9_000));
                ledger.charge("i" + i, Viewpoint.day(due), amount, known(issued), 1);
                LocalDate paid = issued.plusDays((int) Math.max(1, slow + 9 * gauss(random)));
                ledger.payment("p" + i, Viewpoint.day(paid), amount, "i" + i, known(paid), 1);
            }
            world.add(new TenantHistory("cust-" + c, ledger.build(), LeaseTerms.UNKNOWN, ZoneOffset.UTC));
        }
        return world;
    }

    static long known(LocalDate day) {
        return Viewpoint.micros(day.atStartOfDay(ZONE).toInstant());
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
