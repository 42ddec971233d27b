package io.akig.core.features;

import io.akig.core.ledger.Settlements;
import java.util.OptionalInt;

/**
 * How much is known of a tenant from a viewpoint, and whether it is enough for a score.
 *
 * @param maturedCharges charges that are settled or whose grace is over
 * @param days days since the first charge fell due or the first payment was made, 0 when neither has happened
 * @param daysSinceLastDue days since the last charge fell due, empty when none has
 */
public record History(int maturedCharges, int days, OptionalInt daysSinceLastDue) {
    /** Fewer matured charges than this say too little. */
    public static final int FEWEST_MATURED = 2;
    /** A ledger in which nothing fell due for longer than this has ended or rests. */
    public static final int LONGEST_SILENCE_DAYS = 365;

    public static History of(Settlements settlements, int graceDays) {
        int matured = 0;
        int asOf = settlements.asOfDay();
        int first = settlements.paymentDays() == 0 ? asOf : settlements.paymentDay(0);
        int lastDue = Integer.MIN_VALUE;
        for (int i = 0; i < settlements.size(); i++) {
            if (settlements.isMatured(i, graceDays)) {
                matured++;
            }
            if (settlements.dueDay(i) <= asOf) {
                first = Math.min(first, settlements.dueDay(i));
                lastDue = settlements.dueDay(i);
            }
        }
        OptionalInt silence = lastDue == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(asOf - lastDue);
        return new History(matured, asOf - first, silence);
    }

    /** Whether a score may be given; if not, it is UNKNOWN. */
    public boolean sufficient() {
        return !tooFewMatured() && !silent();
    }

    public boolean tooFewMatured() {
        return maturedCharges < FEWEST_MATURED;
    }

    /** Whether nothing fell due in the last year. */
    public boolean silent() {
        return daysSinceLastDue.isEmpty() || daysSinceLastDue.getAsInt() > LONGEST_SILENCE_DAYS;
    }
}
