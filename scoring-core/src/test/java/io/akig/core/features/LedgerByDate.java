package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;

/** A ledger as these tests tell it: ISO dates, everything known from the start, each payment naming its charge or none. */
final class LedgerByDate {
    static final int GRACE = 5;
    private static final Instant START = Instant.EPOCH;

    private final Ledger.Builder rows = Ledger.builder();
    private long revision;
    private LeaseTerms terms = LeaseTerms.UNKNOWN;

    LedgerByDate terms(LeaseTerms known) {
        terms = known;
        return this;
    }

    /** The due date is the charge's id. */
    LedgerByDate charge(String due, long amount) {
        return charge(due, due, amount);
    }

    LedgerByDate charge(String id, String due, long amount) {
        rows.charge(id, LocalDate.parse(due), amount, START, ++revision);
        return this;
    }

    /** A charge of 100 that is paid in one go. */
    LedgerByDate settled(String due, String paidOn) {
        return charge(due, 100).pay(paidOn, 100, due);
    }

    LedgerByDate pay(String paidOn, long amount, String charge) {
        revision++;
        rows.payment("p" + revision, LocalDate.parse(paidOn), amount, charge, START, revision);
        return this;
    }

    Settlements asOf(String day) {
        return LedgerFold.fold(rows.build(), Viewpoint.of(LocalDate.parse(day), Instant.parse("9999-01-01T00:00:00Z")));
    }

    float[] row(String asOf) {
        return FeatureFold.compute(asOf(asOf), terms, GRACE);
    }

    float value(Feature feature, String asOf) {
        return feature.in(row(asOf));
    }

    Target target(String asOf) {
        return Target.of(asOf(asOf), terms, GRACE);
    }

    History history(String asOf) {
        return History.of(asOf(asOf), GRACE);
    }
}
