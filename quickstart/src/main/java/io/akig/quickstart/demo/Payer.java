package io.akig.quickstart.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lets one tenant live through the window: a charge each month, and the payments that follow from who the tenant is. */
final class Payer {
    static final int GRACE_DAYS = 5;
    /** No one pays earlier before the due day, but for those who pay several rents in advance. */
    static final int MOST_DAYS_EARLY = 12;

    private static final List<String> METHODS = List.of("orange_money", "mtn_momo", "bank_transfer", "cash");
    private static final int AHEAD = 3;

    private final DemoTenant tenant;
    private final LocalDate windowStart;
    private final LocalDate today;
    private final SplittableRandom random;
    private final Climate climate;
    private final String usualMethod;
    private final double usualDay;
    private final List<Due> dues = new ArrayList<>();
    private final List<DemoPayment> payments = new ArrayList<>();

    /** A charge with the instalments that will settle it, known in advance as the future is made up here. */
    private record Due(DemoCharge charge, List<Instalment> instalments) {
        LocalDate settled() {
            return instalments.get(instalments.size() - 1).day();
        }
    }

    private record Instalment(LocalDate day, long amount) {}

    Payer(DemoTenant tenant, LocalDate windowStart, LocalDate today, SplittableRandom random) {
        this.tenant = tenant;
        this.windowStart = windowStart;
        this.today = today;
        this.random = random;
        this.climate = new Climate(tenant, today, random);
        this.usualMethod = METHODS.get(random.nextInt(METHODS.size()));
        this.usualDay = -2.5 + 4 * random.nextDouble() - 0.4 * tenant.reliability();
    }

    void live() {
        LocalDate from = tenant.leaseStart().isAfter(windowStart) ? tenant.leaseStart() : windowStart;
        int paidAhead = 0;
        // The first due day after today is in the books already.
        for (YearMonth month = YearMonth.from(from); ; month = month.plusMonths(1)) {
            LocalDate due = month.atDay(tenant.dueDay());
            if (due.isBefore(from)) {
                continue;
            }
            if (paidAhead > 0) {
                paidAhead--;
                dues.add(new Due(charge(due, Double.NaN), List.of(new Instalment(lastSettled(), tenant.rent()))));
            } else {
                boolean onTime = decide(due);
                paidAhead = onTime && tenant.prepays() ? AHEAD - 1 : 0;
            }
            if (due.isAfter(today)) {
                break;
            }
        }
        dues.forEach(this::pay);
    }

    List<DemoCharge> charges() {
        return dues.stream().map(Due::charge).toList();
    }

    List<DemoPayment> payments() {
        return payments;
    }

    private boolean decide(LocalDate due) {
        int unpaid = (int) dues.stream().filter(d -> d.settled().isAfter(due)).count();
        double probability = 1 / (1 + Math.exp(-climate.next(due, Math.min(unpaid, 4), random)));
        DemoCharge charge = charge(due, probability);
        boolean onTime = random.nextDouble() < probability;
        if (onTime) {
            LocalDate day = due.plusDays(Math.max(
                    -MOST_DAYS_EARLY, Math.min(GRACE_DAYS, Math.round(usualDay + 2.2 * random.nextGaussian()))));
            if (!tenant.agency().namesCharges) {
                catchUp(day);
            }
            dues.add(new Due(charge, instalments(later(day), 0.06)));
        } else {
            dues.add(new Due(charge, late(due)));
        }
        return onTime;
    }

    private List<Instalment> late(LocalDate due) {
        if (random.nextDouble() < tenant.behaviour().neverPays) {
            return List.of(new Instalment(later(due.plusYears(2)), tenant.rent()));
        }
        double typical = tenant.behaviour() == Behaviour.FORGETFUL ? 4 : 9 - 2 * Math.min(2, tenant.reliability());
        long days = GRACE_DAYS + 1 + Math.round(-typical * Math.log(1 - random.nextDouble()));
        return instalments(later(due.plusDays(days)), 0.35);
    }

    /** One payment, or a part some days before the rest. */
    private List<Instalment> instalments(LocalDate settled, double partly) {
        if (random.nextDouble() >= partly) {
            return List.of(new Instalment(settled, tenant.rent()));
        }
        long part = Math.round(tenant.rent() * (0.3 + 0.4 * random.nextDouble()) / 10_000) * 10_000;
        LocalDate day = later(settled.minusDays(random.nextInt(1, 12)));
        return List.of(new Instalment(day, part), new Instalment(settled, tenant.rent() - part));
    }

    /** Money settles the oldest rent first, so whoever pays this month's in full has paid all before it too. */
    private void catchUp(LocalDate day) {
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            if (due.settled().isAfter(day)) {
                dues.set(i, new Due(due.charge(), List.of(new Instalment(day, tenant.rent()))));
            }
        }
    }

    /** Where the oldest is settled first, no rent is settled before the one before it. */
    private LocalDate later(LocalDate day) {
        LocalDate last = lastSettled();
        return tenant.agency().namesCharges || !last.isAfter(day) ? day : last;
    }

    private LocalDate lastSettled() {
        return dues.isEmpty() ? LocalDate.MIN : dues.get(dues.size() - 1).settled();
    }

    private DemoCharge charge(LocalDate due, double probability) {
        String id = "L" + tenant.id().substring(0, 8) + "-" + YearMonth.from(due);
        return new DemoCharge(tenant, id, due, tenant.rent(), probability);
    }

    private void pay(Due due) {
        for (Instalment instalment : due.instalments()) {
            if (instalment.day().isAfter(today)) {
                continue;
            }
            String method = random.nextDouble() < 0.85 ? usualMethod : METHODS.get(random.nextInt(METHODS.size()));
            payments.add(new DemoPayment(
                    tenant,
                    due.charge().id() + "-P" + payments.size(),
                    instalment.day(),
                    instalment.amount(),
                    tenant.agency().namesCharges ? due.charge().id() : "",
                    method,
                    recorded(instalment.day(), method)));
        }
    }

    /** A telephone says at once that money came; a bank statement and a clerk take days. */
    private LocalDate recorded(LocalDate paid, String method) {
        long days =
                switch (method) {
                    case "bank_transfer" -> random.nextInt(1, 4);
                    case "cash" -> random.nextInt(0, 3);
                    default -> 0;
                };
        LocalDate recorded = paid.plusDays(days);
        return recorded.isAfter(today) ? today : recorded;
    }
}
