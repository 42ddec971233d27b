package io.akig.core.training;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How far the data reach, found out tenant by tenant: a portfolio's parts can be looked at in any order, on several machines,
 * and be put together.
 */
public final class DataSpan implements Serializable {
    private static final long serialVersionUID = 1;

    /** Days before the due date from which payments ahead are told apart. */
    static final int EARLIEST = 30;

    private final int graceDays;
    private final Instant now;
    private final int today;
    private final int[] timelyByOffset;
    private int firstDue = Integer.MAX_VALUE;
    private int lastDue = Integer.MIN_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    /** @param now ends the data; nothing recorded later is used */
    public DataSpan(int graceDays, Instant now) {
        this.graceDays = graceDays;
        this.now = now;
        // Somewhere on earth it is already tomorrow.
        today = Viewpoint.day(now.atZone(ZoneOffset.UTC).toLocalDate()) + 1;
        timelyByOffset = new int[EARLIEST + graceDays + 1];
    }

    public void add(TenantHistory tenant) {
        Settlements known = LedgerFold.fold(tenant.ledger(), Viewpoint.of(LocalDate.ofEpochDay(today), now));
        if (known.paymentDays() > 0) {
            lastDay = Math.max(lastDay, known.lastPaymentDay());
        }
        for (int i = 0; i < known.size(); i++) {
            firstDue = Math.min(firstDue, known.dueDay(i));
            if (known.dueDay(i) <= today) {
                lastDue = Math.max(lastDue, known.dueDay(i));
            }
            if (known.isOnTime(i, graceDays)) {
                timelyByOffset[Math.max(0, EARLIEST + known.settledDay(i) - known.dueDay(i))]++;
            }
        }
    }

    /** Adds another part of the portfolio, looked at with the same grace and end. */
    public void add(DataSpan part) {
        firstDue = Math.min(firstDue, part.firstDue);
        lastDue = Math.max(lastDue, part.lastDue);
        lastDay = Math.max(lastDay, part.lastDay);
        for (int i = 0; i < timelyByOffset.length; i++) {
            timelyByOffset[i] += part.timelyByOffset[i];
        }
    }

    int graceDays() {
        return graceDays;
    }

    /** @param testFrom null: the day at 80 % of the span of due dates */
    Horizon horizon(@Nullable LocalDate testFrom) {
        if (firstDue == Integer.MAX_VALUE || lastDue == Integer.MIN_VALUE) {
            throw NotEnoughData.noCharges();
        }
        int last = Math.max(firstDue, Math.min(lastDay, today));
        int cut = testFrom == null
                ? firstDue + (int) Math.round(0.8 * (Math.min(lastDue, last) - firstDue))
                : Viewpoint.day(testFrom);
        return new Horizon(firstDue, last, Horizon.lag(timelyByOffset), cut);
    }
}
