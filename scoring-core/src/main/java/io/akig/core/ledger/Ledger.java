package io.akig.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything ever recorded of one tenant's charges and payments, corrections included: immutable, in primitive columns,
 * equal to any ledger built from the same rows in another order.
 *
 * <p>Amounts are hundredths of the currency unit, days are epoch days in the agency's calendar, times are epoch
 * microseconds. A correction is a further row of the same id with a higher revision; amount 0 voids. Which rows count is
 * the matter of a {@link Viewpoint}, see {@link LedgerFold}.
 */
public final class Ledger {
    public static final Ledger EMPTY = builder().build();

    final Versions charges;
    final Versions payments;
    /** For each payment row the position of the charge it names among {@code charges.ids}, or -1. */
    final int[] namedCharge;

    private Ledger(Versions charges, Versions payments) {
        this.charges = charges;
        this.payments = payments;
        namedCharge = new int[payments.rows()];
        for (int row = 0; row < namedCharge.length; row++) {
            String named = payments.chargeId[row];
            namedCharge[row] = named == null ? -1 : Math.max(-1, Arrays.binarySearch(charges.ids, named));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that already holds this ledger's rows: for simulations and for one more day of a feed. */
    public Builder toBuilder() {
        Builder copy = builder();
        for (int row = 0; row < charges.rows(); row++) {
            copy.charges.add(charges.row(row));
        }
        for (int row = 0; row < payments.rows(); row++) {
            copy.payments.add(payments.row(row));
        }
        return copy;
    }

    /** Distinct charges, voided ones included; a correction adds none. */
    public int chargeCount() {
        return charges.ids.length;
    }

    /** Distinct payments, voided ones included; a correction adds none. */
    public int paymentCount() {
        return payments.ids.length;
    }

    /** Rows of both kinds, each correction being a row of its own. */
    public int rowCount() {
        return charges.rows() + payments.rows();
    }

    /** The highest revision recorded, 0 for an empty ledger. */
    public long lastRevision() {
        long last = 0;
        for (long revision : charges.revision) {
            last = Math.max(last, revision);
        }
        for (long revision : payments.revision) {
            last = Math.max(last, revision);
        }
        return last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && charges.equals(that.charges) && payments.equals(that.payments);
    }

    @Override
    public int hashCode() {
        return 31 * charges.hashCode() + payments.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger[" + chargeCount() + " charges, " + paymentCount() + " payments, " + rowCount() + " rows]";
    }

    /** Takes rows in any order. A wrong value is refused at once, a contradiction between rows by {@link #build()}. */
    public static final class Builder {
        private final List<Versions.Row> charges = new ArrayList<>();
        private final List<Versions.Row> payments = new ArrayList<>();

        private Builder() {}

        /**
         * One version of a charge, in epoch days and microseconds.
         *
         * @throws IllegalArgumentException when the id is empty or the amount or revision negative
         */
        public Builder charge(String chargeId, int dueDay, long amountMinor, long recordedAtMicros, long revision) {
            charges.add(row("charge", chargeId, dueDay, amountMinor, null, recordedAtMicros, revision));
            return this;
        }

        /**
         * One version of a charge.
         *
         * @throws IllegalArgumentException when the id is empty or the amount or revision negative
         */
        public Builder charge(String chargeId, LocalDate due, long amountMinor, Instant recordedAt, long revision) {
            return charge(chargeId, Viewpoint.day(due), amountMinor, Viewpoint.micros(recordedAt), revision);
        }

        /**
         * One version of a payment, in epoch days and microseconds.
         *
         * @param chargeId the charge it settles, or null: the oldest unpaid first
         * @throws IllegalArgumentException when the id is empty or the amount or revision negative
         */
        public Builder payment(
                String paymentId,
                int paidOnDay,
                long amountMinor,
                @Nullable String chargeId,
                long recordedAtMicros,
                long revision) {
            payments.add(row("payment", paymentId, paidOnDay, amountMinor, chargeId, recordedAtMicros, revision));
            return this;
        }

        /**
         * One version of a payment.
         *
         * @throws IllegalArgumentException when the id is empty or the amount or revision negative
         */
        public Builder payment(
                String paymentId,
                LocalDate paidOn,
                long amountMinor,
                @Nullable String chargeId,
                Instant recordedAt,
                long revision) {
            int day = Viewpoint.day(paidOn);
            return payment(paymentId, day, amountMinor, chargeId, Viewpoint.micros(recordedAt), revision);
        }

        /**
         * The ledger of these rows.
         *
         * @throws IllegalArgumentException when two rows of one id claim the same revision, or the amounts overflow
         */
        public Ledger build() {
            return new Ledger(Versions.of("charge", charges), Versions.of("payment", payments));
        }

        private static Versions.Row row(
                String kind,
                @Nullable String id,
                int day,
                long amount,
                @Nullable String chargeId,
                long recordedAt,
                long revision) {
            Objects.requireNonNull(id, kind + " id is null");
            if (id.isEmpty()) {
                throw new IllegalArgumentException(kind + " id is empty");
            }
            if (amount < 0) {
                throw new IllegalArgumentException(kind + " " + id + " has the negative amount " + amount);
            }
            if (revision < 0) {
                throw new IllegalArgumentException(kind + " " + id + " has the negative revision " + revision);
            }
            return new Versions.Row(id, day, amount, chargeId, recordedAt, revision);
        }
    }
}
