package io.akig.core.score;

import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The smallest single payment that lifts a score to a level. More money need not mean a higher score: settling a charge
 * makes another one the target. But as long as no further charge is settled, more money only raises paid shares and reach
 * and lowers arrears, all of which a model is constrained to think the better of. So every span between two sums that settle
 * charges, oldest first, is judged by its upper end and halved down to the smallest payment; a model without those constraints
 * may hide a smaller one.
 *
 * @param amountMinor a multiple of the unit, or a sum that settles charges; 0 when none reaches the level
 * @param probability that it gives; the highest found when none reaches the level
 * @param boundMinor larger amounts were not looked at: all that is open and one more charge; 0 when there is nothing to pay
 */
public record SmallestPayment(long amountMinor, double probability, long boundMinor) {

    static final String PAYMENT_ID = "\u001asought";
    /** A ledger of thousands of open charges must not become thousands of trials. */
    private static final int MOST_OPEN = 100;

    /**
     * @param viewpoint from where the score is looked at
     * @param paidOnDay epoch day of the payment, not after the viewpoint's
     * @param unitMinor the smallest amount that can be paid, at least 1
     * @param least the probability to be reached, four decimals
     */
    public static SmallestPayment search(
            Scorer scorer,
            Ledger ledger,
            LeaseTerms terms,
            Viewpoint viewpoint,
            int paidOnDay,
            long unitMinor,
            double least) {
        Settlements settlements = LedgerFold.fold(ledger, viewpoint);
        List<Long> sums = sums(settlements, Target.of(settlements, terms, scorer.graceDays()));
        return search(sums, unitMinor, least, amount -> {
            Ledger paid = ledger.toBuilder()
                    .payment(PAYMENT_ID, paidOnDay, amount, null, viewpoint.knownAtMicros(), 0)
                    .build();
            return Rounding.four(scorer.probability(paid, terms, viewpoint).orElse(0));
        });
    }

    /** @param sums rising amounts that settle charges */
    static SmallestPayment search(List<Long> sums, long unit, double least, LongToDoubleFunction paying) {
        long bound = sums.isEmpty() ? 0 : sums.get(sums.size() - 1);
        double best = 0;
        long settled = 0;
        for (long sum : sums) {
            long almost = (sum - 1) / unit * unit;
            double reached = almost > settled ? paying.applyAsDouble(almost) : 0;
            if (reached >= least) {
                long smallest = halve(settled / unit, almost / unit, unit, least, paying);
                return new SmallestPayment(smallest, paying.applyAsDouble(smallest), bound);
            }
            best = Math.max(best, reached);
            reached = paying.applyAsDouble(sum);
            if (reached >= least) {
                return new SmallestPayment(sum, reached, bound);
            }
            best = Math.max(best, reached);
            settled = sum;
        }
        return new SmallestPayment(0, best, bound);
    }

    /** Between so many units, which are too few, and so many that are enough. */
    private static long halve(long few, long enough, long unit, double least, LongToDoubleFunction paying) {
        long low = few;
        long high = enough;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (paying.applyAsDouble(middle * unit) >= least) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high * unit;
    }

    public boolean found() {
        return amountMinor > 0;
    }

    /** What settles the oldest open charge, the two oldest, and so on, and in the end one more charge. */
    private static List<Long> sums(Settlements settlements, @Nullable Target target) {
        List<Long> sums = new ArrayList<>();
        long open = 0;
        for (int i = 0; i < settlements.size(); i++) {
            if (!settlements.isSettled(i)) {
                open += settlements.outstanding(i);
                sums.add(open);
                if (sums.size() == MOST_OPEN) {
                    return sums;
                }
            }
        }
        if (target != null) {
            sums.add(open + target.amountMinor());
        }
        return sums;
    }
}
