package io.akig.core.ledger;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the lease says, as far as it is known; a ledger that is no rent has none of it.
 *
 * @param rentMinor monthly rent in hundredths of the currency unit
 * @param dueDayOfMonth 1 to 31; in a shorter month its last day
 * @param monthlyIncomeMinor the tenant's declared income in hundredths of the currency unit
 * @param leaseStart first day of the lease
 * @param leaseEnd last day of the lease, null while it has none
 */
public record LeaseTerms(
        OptionalLong rentMinor,
        OptionalInt dueDayOfMonth,
        OptionalLong monthlyIncomeMinor,
        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd) {

    public static final LeaseTerms UNKNOWN =
            new LeaseTerms(OptionalLong.empty(), OptionalInt.empty(), OptionalLong.empty(), null, null);

    /**
     * Refuses what no lease says.
     *
     * @throws IllegalArgumentException when an amount is negative or the due day no day of a month
     */
    public LeaseTerms {
        if (rentMinor.orElse(0) < 0) {
            throw new IllegalArgumentException("the rent is negative: " + rentMinor.getAsLong());
        }
        if (monthlyIncomeMinor.orElse(0) < 0) {
            throw new IllegalArgumentException("the income is negative: " + monthlyIncomeMinor.getAsLong());
        }
        int dueDay = dueDayOfMonth.orElse(1);
        if (dueDay < 1 || dueDay > 31) {
            throw new IllegalArgumentException("the due day is no day of a month: " + dueDay);
        }
    }
}
