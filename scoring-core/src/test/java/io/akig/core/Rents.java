package io.akig.core;

import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A tenant's monthly rents as a test tells them: due on the 5th, each paid so many days later, or not. */
public final class Rents {

    /** Not paid. */
    public static final int UNPAID = Integer.MAX_VALUE;

    public static final long AMOUNT = 150_000_000;

    private final Ledger.Builder ledger = Ledger.builder();
    private LocalDate due;
    private int count;

    private Rents(LocalDate firstDue) {
        due = firstDue;
    }

    public static Rents from(LocalDate firstDue) {
        return new Rents(firstDue);
    }

    /** The following rents, each paid in full so many days after its due date. */
    public Rents paid(int... daysAfterDue) {
        for (int days : daysAfterDue) {
            String id = "c" + count++;
            Instant recorded = due.minusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
            ledger.charge(id, due, AMOUNT, recorded, 0);
            if (days != UNPAID) {
                LocalDate paidOn = due.plusDays(days);
                ledger.payment(
                        "p" + id,
                        paidOn,
                        AMOUNT,
                        id,
                        paidOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        0);
            }
            due = due.plusMonths(1);
        }
        return this;
    }

    public Rents paidPart(int daysAfterDue, long amount) {
        String id = "c" + count;
        LocalDate paidOn = due.plusDays(daysAfterDue);
        paid(UNPAID);
        ledger.payment(
                "p" + id,
                paidOn,
                amount,
                id,
                paidOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                0);
        return this;
    }

    public Rents times(int n, int daysAfterDue) {
        for (int i = 0; i < n; i++) {
            paid(daysAfterDue);
        }
        return this;
    }

    public LocalDate nextDue() {
        return due;
    }

    public Ledger ledger() {
        return ledger.build();
    }

    public static Viewpoint at(LocalDate asOf) {
        return Viewpoint.endOfDay(asOf, ZoneOffset.UTC);
    }

    public Settlements asOf(LocalDate day) {
        return LedgerFold.fold(ledger(), at(day));
    }
}
