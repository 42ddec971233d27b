package io.akig.quickstart.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 600 tenants of three agencies and what became of their rents over 24 months up to a day. The same seed and day give the
 * same market.
 */
public final class DemoMarket {
    /** The tenant every example names: reliable, with a full history. */
    public static final String KNOWN_TENANT = Residents.KNOWN_TENANT;

    private static final int TENANTS = 600;

    private final List<DemoTenant> tenants = new ArrayList<>();
    private final List<DemoCharge> charges = new ArrayList<>();
    private final List<DemoPayment> payments = new ArrayList<>();

    private DemoMarket() {}

    /** @param today the last day of the made-up history, in Conakry */
    public static DemoMarket generate(long seed, LocalDate today) {
        DemoMarket market = new DemoMarket();
        Residents residents = new Residents(today);
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int number = 0; number < TENANTS; number++) {
            // A stream of its own for each tenant: a change to one does not shift the others.
            SplittableRandom random = seeds.split();
            DemoTenant tenant = residents.draw(number, random);
            Payer payer = new Payer(tenant, residents.windowStart(), today, random);
            payer.live();
            market.tenants.add(tenant);
            market.charges.addAll(payer.charges());
            market.payments.addAll(payer.payments());
        }
        return market;
    }

    List<DemoTenant> tenants() {
        return tenants;
    }

    List<DemoCharge> charges() {
        return charges;
    }

    List<DemoPayment> payments() {
        return payments;
    }
}
