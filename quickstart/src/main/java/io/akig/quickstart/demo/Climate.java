package io.akig.quickstart.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What moves one tenant's log-odds to pay on time from month to month; known to the generator only. */
final class Climate {
    private static final double STRESS_MEMORY = 0.6;
    private static final double STRESS = 0.75;

    private final DemoTenant tenant;
    private final LocalDate today;
    private final LocalDate shockDay;
    private final double shockDepth;
    private final double decline;
    private final double seasonality;
    private final double strain;
    private double stress;

    Climate(DemoTenant tenant, LocalDate today, SplittableRandom random) {
        this.tenant = tenant;
        this.today = today;
        boolean shocked = tenant.behaviour() == Behaviour.SHOCKED || random.nextDouble() < 0.06;
        this.shockDay = today.minusDays(random.nextInt(15, 30 * 20));
        this.shockDepth = shocked ? 2.5 + 2 * random.nextDouble() : 0;
        this.decline = tenant.behaviour() == Behaviour.DECLINING ? 0.22 + 0.25 * random.nextDouble() : 0;
        this.seasonality =
                tenant.behaviour() == Behaviour.SEASONAL ? 1.8 + 1.6 * random.nextDouble() : 0.7 * random.nextDouble();
        this.strain = 2.2 * ((double) tenant.rent() / tenant.income() - 0.34);
        this.stress = STRESS * random.nextGaussian();
    }

    /** Log-odds to pay a charge on time; moves the tenant's passing difficulties on by one month. */
    double next(LocalDate due, int unpaid, SplittableRandom random) {
        stress = STRESS_MEMORY * stress + Math.sqrt(1 - STRESS_MEMORY * STRESS_MEMORY) * STRESS * random.nextGaussian();
        double monthsToGo = (today.toEpochDay() - due.toEpochDay()) / 30.4;
        double declined = decline * Math.max(0, 12 - monthsToGo);
        double monthsSinceShock = (due.toEpochDay() - shockDay.toEpochDay()) / 30.4;
        double shock = monthsSinceShock < 0 ? 0 : shockDepth * Math.exp(-monthsSinceShock / 3);
        return tenant.reliability() - strain + stress - declined - shock - seasonality * rain(due) - 0.45 * unpaid;
    }

    /** The rainy season stops building sites and markets: June to October, at its height in August. */
    private static double rain(LocalDate due) {
        return switch (due.getMonth()) {
            case JUNE, OCTOBER -> 0.35;
            case JULY, SEPTEMBER -> 0.8;
            case AUGUST -> 1;
            default -> 0;
        };
    }
}
