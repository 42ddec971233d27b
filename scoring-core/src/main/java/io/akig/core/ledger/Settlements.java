package io.akig.core.ledger;

import java.time.LocalDate;

/**
 * The charges seen from a viewpoint, ordered by due day and then id, each with what was paid on it and when; the result
 * of {@link LedgerFold}. Days are epoch days, amounts hundredths of the currency unit. Never changes once folded.
 */
public final class Settlements {
    /** The settled day of a charge that is not fully paid: later than any day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final Viewpoint viewpoint;
    private final String[] chargeId;
    private final int[] dueDay;
    private final long[] amount;
    private final long[] paid;
    private final int[] settledDay;
    private final int[] instalments;
    private final Allocations allocations;
    private final int[] paymentDay;
    private final long[] paymentTotal;
    private int paymentDays;

    long credit;

    Settlements(Viewpoint viewpoint, int charges, int payments) {
        this.viewpoint = viewpoint;
        chargeId = new String[charges];
        dueDay = new int[charges];
        amount = new long[charges];
        paid = new long[charges];
        settledDay = new int[charges];
        instalments = new int[charges];
        allocations = new Allocations(charges, charges == 0 ? 0 : payments);
        paymentDay = new int[payments];
        paymentTotal = new long[payments];
    }

    void charge(int i, String id, int due, long owed) {
        chargeId[i] = id;
        dueDay[i] = due;
        amount[i] = owed;
        settledDay[i] = NEVER;
    }

    void paidOn(int day, long total) {
        paymentDay[paymentDays] = day;
        paymentTotal[paymentDays++] = total;
    }

    /** Pays as much of the charge as is open and returns that; money of one day is one allocation. */
    long pay(int i, long offered, int day) {
        long taken = Math.min(offered, amount[i] - paid[i]);
        if (taken == 0) {
            return 0;
        }
        paid[i] += taken;
        if (paid[i] == amount[i]) {
            settledDay[i] = day;
        }
        if (allocations.add(i, day, taken)) {
            instalments[i]++;
        }
        return taken;
    }

    public Viewpoint viewpoint() {
        return viewpoint;
    }

    public int asOfDay() {
        return viewpoint.asOfDay();
    }

    /** How many charges are seen. */
    public int size() {
        return dueDay.length;
    }

    public String chargeId(int i) {
        return chargeId[i];
    }

    public int dueDay(int i) {
        return dueDay[i];
    }

    public LocalDate dueDate(int i) {
        return LocalDate.ofEpochDay(dueDay[i]);
    }

    public long amount(int i) {
        return amount[i];
    }

    public long paid(int i) {
        return paid[i];
    }

    public long outstanding(int i) {
        return amount[i] - paid[i];
    }

    /** The day the charge was fully paid, possibly before it fell due, or {@link #NEVER}. */
    public int settledDay(int i) {
        return settledDay[i];
    }

    public boolean isSettled(int i) {
        return settledDay[i] != NEVER;
    }

    /** Fully paid by the due day plus grace. */
    public boolean isOnTime(int i, int graceDays) {
        return settledDay[i] <= dueDay[i] + graceDays;
    }

    /** Not fully paid, and the grace is over: the last day on which paying is in time lies before {@code asOf}. */
    public boolean isOverdue(int i, int graceDays) {
        return settledDay[i] == NEVER && dueDay[i] + graceDays < viewpoint.asOfDay();
    }

    /** The outcome of the charge is known: settled, or overdue. */
    public boolean isMatured(int i, int graceDays) {
        return settledDay[i] != NEVER || dueDay[i] + graceDays < viewpoint.asOfDay();
    }

    /** Days on which something was paid on the charge and left it not fully paid. */
    public int partialPayments(int i) {
        return settledDay[i] == NEVER ? instalments[i] : instalments[i] - 1;
    }

    /** Payments that no charge needed. Positive only when every visible charge is settled. */
    public long credit() {
        return credit;
    }

    /** What is open on charges whose grace is over. */
    public long overdue(int graceDays) {
        long sum = 0;
        for (int i = 0; i < dueDay.length; i++) {
            if (isOverdue(i, graceDays)) {
                sum += outstanding(i);
            }
        }
        return sum;
    }

    /** Distinct days with a payment, in order of time. */
    public int paymentDays() {
        return paymentDays;
    }

    public int paymentDay(int k) {
        return paymentDay[k];
    }

    /** All money of the k-th payment day, wherever it went. */
    public long paymentTotal(int k) {
        return paymentTotal[k];
    }

    /** The latest day with a payment, or {@link #NEVER} when there is none. */
    public int lastPaymentDay() {
        return paymentDays == 0 ? NEVER : paymentDay[paymentDays - 1];
    }

    /** Pieces of money that went to charges, in order of time; what reaches one charge on one day is one piece. */
    public int allocations() {
        return allocations.size();
    }

    public int allocationCharge(int k) {
        return allocations.charge(k);
    }

    public int allocationDay(int k) {
        return allocations.day(k);
    }

    public long allocationAmount(int k) {
        return allocations.amount(k);
    }

    /**
     * The charge a score is about: the first that is not settled and can still be paid in time; -1 when none is visible.
     */
    public int indexOfTarget(int graceDays) {
        int asOf = viewpoint.asOfDay();
        for (int i = 0; i < dueDay.length; i++) {
            if (settledDay[i] == NEVER && dueDay[i] + graceDays >= asOf) {
                return i;
            }
        }
        return -1;
    }
}
