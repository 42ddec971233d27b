package io.akig.core.ledger;

import java.util.Arrays;

/** Pieces of money that went to charges, in order of time, as growing columns; one piece a charge and day. */
final class Allocations {
    private final int[] lastOfCharge;
    private int[] charge;
    private int[] day;
    private long[] amount;
    private int size;

    Allocations(int charges, int expected) {
        lastOfCharge = new int[charges];
        Arrays.fill(lastOfCharge, -1);
        charge = new int[expected];
        day = new int[expected];
        amount = new long[expected];
    }

    /** Returns whether this began a new piece, rather than adding to the day's one. */
    boolean add(int toCharge, int onDay, long money) {
        int last = lastOfCharge[toCharge];
        if (last >= 0 && day[last] == onDay) {
            amount[last] += money;
            return false;
        }
        if (size == day.length) {
            int larger = 2 * size + 4;
            charge = Arrays.copyOf(charge, larger);
            day = Arrays.copyOf(day, larger);
            amount = Arrays.copyOf(amount, larger);
        }
        charge[size] = toCharge;
        day[size] = onDay;
        amount[size] = money;
        lastOfCharge[toCharge] = size++;
        return true;
    }

    int size() {
        return size;
    }

    int charge(int k) {
        return charge[k];
    }

    int day(int k) {
        return day[k];
    }

    long amount(int k) {
        return amount[k];
    }
}
