package io.akig.solvency.rules;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Tenants of whom a test knows what rules should say. */
final class Tenants {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final long RENT = 100_000_00L;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Tenants() {}

    /** Rents of the months up to March 2026, each paid so many days after it was due; null was never paid. */
    static TenantFacts payer(LeaseTerms terms, Integer... daysLate) {
        Ledger.Builder ledger = Ledger.builder();
        long revision = 1;
        for (int i = 0; i < daysLate.length; i++) {
            LocalDate due = LocalDate.of(2026, 3, 1).minusMonths(daysLate.length - 1L - i);
            ledger.charge("c" + i, due, RENT, LONG_AGO, revision++);
            if (daysLate[i] != null) {
                ledger.payment("p" + i, due.plusDays(daysLate[i]), RENT, "c" + i, LONG_AGO, revision++);
            }
        }
        return facts(ledger.build(), terms);
    }

    static TenantFacts facts(Ledger ledger, LeaseTerms terms) {
        return TenantFacts.of(ledger, terms, Viewpoint.endOfDay(TODAY, ZoneOffset.UTC), 5);
    }

    /** A lease of 30 months at a fifth of the income. */
    static LeaseTerms comfortable() {
        return new LeaseTerms(
                OptionalLong.of(RENT), OptionalInt.of(1), OptionalLong.of(5 * RENT), TODAY.minusMonths(30), null);
    }
}
