package io.akig.core.ledger;

import java.util.Arrays;

/**
 * Settles charges with payments as seen from a viewpoint. Pure, O(n log n), one pass over the days.
 *
 * <p><b>What counts.</b> Of each id the row of highest revision among those known (recorded by {@code knownAt}, revision
 * not above the viewpoint's). Amount 0 voids it. A charge known to fall due after {@code asOf} is seen; a payment is seen
 * when the row that counts was paid by {@code asOf}: one corrected to a later day has, as known then, not happened yet.
 *
 * <p><b>Who is paid.</b> Payments are taken day by day. Within a day those that name a charge come first and go to that
 * charge, as far as it is unpaid; their excess joins the day's other money, which settles the oldest unpaid charge first
 * (due day, then id), up to charges that are recorded and not yet due. A payment naming a charge that is unknown, not
 * visible or voided counts as naming none. What is left is credit, so credit and unpaid charges never coexist.
 *
 * <p>Days are settled in order and never revisited: a payment made later, naming a charge or not, cannot change what an
 * earlier one settled. With the same knowledge, moving {@code asOf} forward only adds to the settlements; only newly
 * recorded rows can rewrite them. Rows of one day are pooled, so their order cannot matter.
 *
 * <p><b>Settled day.</b> The day of the payment that completed a charge. Money paid before a charge was even recorded
 * settles it on the day the money came, which may precede its due day by far: it was paid ahead.
 */
public final class LedgerFold {
    private final Ledger ledger;
    private final Settlements settled;
    /** Position in the settlements of each charge of the ledger, -1 where it is not visible. */
    private final int[] position;

    private int oldestUnpaid;

    private LedgerFold(Ledger ledger, Viewpoint viewpoint) {
        this.ledger = ledger;
        long[] order = visibleCharges(ledger, viewpoint);
        settled = new Settlements(viewpoint, order.length, ledger.payments.ids.length);
        position = positions(order);
    }

    public static Settlements fold(Ledger ledger, Viewpoint viewpoint) {
        LedgerFold fold = new LedgerFold(ledger, viewpoint);
        fold.pay(visiblePayments(ledger, viewpoint));
        return fold.settled;
    }

    /** Due day above, row below: sorting the longs sorts by due day and then by id, as rows are ordered by id. */
    private static long[] visibleCharges(Ledger ledger, Viewpoint viewpoint) {
        Versions charges = ledger.charges;
        long[] keys = new long[charges.ids.length];
        int n = 0;
        for (int id = 0; id < keys.length; id++) {
            int row = charges.known(id, viewpoint);
            if (row >= 0 && charges.amount[row] > 0) {
                keys[n++] = key(charges.day[row], row);
            }
        }
        return sorted(keys, n);
    }

    private static long[] visiblePayments(Ledger ledger, Viewpoint viewpoint) {
        Versions payments = ledger.payments;
        long[] keys = new long[payments.ids.length];
        int n = 0;
        for (int id = 0; id < keys.length; id++) {
            int row = payments.known(id, viewpoint);
            if (row >= 0 && payments.amount[row] > 0 && payments.day[row] <= viewpoint.asOfDay()) {
                keys[n++] = key(payments.day[row], row);
            }
        }
        return sorted(keys, n);
    }

    private int[] positions(long[] order) {
        Versions charges = ledger.charges;
        int[] positions = new int[charges.ids.length];
        Arrays.fill(positions, -1);
        for (int i = 0; i < order.length; i++) {
            int row = row(order[i]);
            int id = charges.id[row];
            settled.charge(i, charges.ids[id], charges.day[row], charges.amount[row]);
            positions[id] = i;
        }
        return positions;
    }

    private void pay(long[] order) {
        int from = 0;
        while (from < order.length) {
            int day = day(order[from]);
            int to = from;
            long unnamed = 0;
            long total = 0;
            while (to < order.length && day(order[to]) == day) {
                int row = row(order[to++]);
                total += ledger.payments.amount[row];
                unnamed += payNamed(row, day);
            }
            settled.paidOn(day, total);
            settled.credit += payOldest(unnamed, day);
            from = to;
        }
    }

    /** Returns what the named charge did not need. */
    private long payNamed(int row, int day) {
        long amount = ledger.payments.amount[row];
        int named = ledger.namedCharge[row];
        int charge = named < 0 ? -1 : position[named];
        return charge < 0 ? amount : amount - settled.pay(charge, amount, day);
    }

    /** Returns what no charge needed. Charges never reopen, so the search goes on where it stopped. */
    private long payOldest(long money, int day) {
        long left = money;
        while (left > 0 && oldestUnpaid < settled.size()) {
            left -= settled.pay(oldestUnpaid, left, day);
            if (settled.isSettled(oldestUnpaid)) {
                oldestUnpaid++;
            }
        }
        return left;
    }

    private static long key(int day, int row) {
        return ((long) day << 32) | row;
    }

    private static int day(long key) {
        return (int) (key >> 32);
    }

    private static int row(long key) {
        return (int) key;
    }

    private static long[] sorted(long[] keys, int n) {
        long[] exact = n == keys.length ? keys : Arrays.copyOf(keys, n);
        Arrays.sort(exact);
        return exact;
    }
}
