package io.akig.solvency.tenants;

import io.akig.core.ledger.Settlements;
import io.akig.solvency.tenants.LedgerRows.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which payment settled which charge. The fold pools the payments of a day, so that their order cannot matter; here each piece of
 * money that the fold gave to a charge is traced to payments of its day: first those that name the charge, then what is left of
 * the day's payments, in the order of their ids.
 *
 * @param day of the payment
 */
record Settling(String chargeId, String paymentId, LocalDate day, long amountMinor) {

    /**
     * @param payments those that count from the settlements' viewpoint, one version of each
     */
    static List<Settling> of(Settlements settlements, List<Version> payments) {
        List<Purse> purses = payments.stream()
                .sorted(Comparator.comparing(Version::day).thenComparing(Version::id))
                .map(Purse::new)
                .toList();
        long[] open = new long[settlements.allocations()];
        for (int k = 0; k < open.length; k++) {
            open[k] = settlements.allocationAmount(k);
        }
        List<Settling> found = new ArrayList<>();
        for (boolean named : new boolean[] {true, false}) {
            for (int k = 0; k < open.length; k++) {
                String charge = settlements.chargeId(settlements.allocationCharge(k));
                LocalDate day = LocalDate.ofEpochDay(settlements.allocationDay(k));
                for (Purse purse : purses) {
                    boolean fits = purse.payment.day().equals(day) && (!named || charge.equals(purse.payment.names()));
                    long taken = fits ? Math.min(open[k], purse.left) : 0;
                    if (taken > 0) {
                        open[k] -= taken;
                        purse.left -= taken;
                        found.add(new Settling(charge, purse.payment.id(), day, taken));
                    }
                }
            }
        }
        return found;
    }

    private static final class Purse {
        private final Version payment;
        private long left;

        Purse(Version payment) {
            this.payment = payment;
            this.left = payment.amountMinor();
        }
    }
}
