package io.akig.scoring.simulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to happen.
 *
 * @param asOf the day from which the tenant is looked at afterwards; null: the day of the last payment, at least today
 * @param payOn the day of the smallest payment that is looked for; null: today
 */
record Supposition(List<Payment> payments, List<Charge> charges, @Nullable LocalDate asOf, @Nullable LocalDate payOn) {
    /** How far ahead anything may be supposed. */
    static final int HORIZON_DAYS = 366;

    Supposition {
        payments = List.copyOf(payments);
        charges = List.copyOf(charges);
    }

    LocalDate payOn(LocalDate today) {
        return payOn == null ? today : payOn;
    }

    LocalDate lookAt(LocalDate today) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate last = payOn(today);
        for (Payment payment : payments) {
            last = payment.paidOn().isAfter(last) ? payment.paidOn() : last;
        }
        return last;
    }

    /** @param chargeId the charge it settles; null: the oldest unpaid first */
    record Payment(LocalDate paidOn, long amountMinor, @Nullable String chargeId) {}

    /** @param chargeId the name by which a payment may settle it; null when none does */
    record Charge(LocalDate dueDate, long amountMinor, @Nullable String chargeId) {}
}
