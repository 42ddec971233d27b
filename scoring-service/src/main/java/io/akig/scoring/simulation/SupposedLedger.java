package io.akig.scoring.simulation;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.core.score.SmallestPayment;
import io.akig.kit.ledger.TenantLedger;
import io.akig.kit.problem.ProblemException;
import io.akig.scoring.simulation.Supposition.Charge;
import io.akig.scoring.simulation.Supposition.Payment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tenant's ledger with what is supposed beside it, seen from the day it is looked at. */
final class SupposedLedger {
    /** No recorded id begins so: those are printable. */
    private static final String MARK = "\u001a";
    /** Of currencies with 0, 1 and 2 decimals, in hundredths. */
    private static final long[] COINS = {100, 10, 1};
    /** After every recorded row: what is supposed counts even where a charge of that name was voided. */
    private static final long NEWEST = Long.MAX_VALUE;

    private final TenantLedger tenant;
    private final Supposition supposition;
    private final Viewpoint now;
    private final Viewpoint later;
    private final Ledger charged;
    private final Ledger complete;

    /** @param now the tenant's viewpoint of today */
    SupposedLedger(TenantLedger tenant, Supposition supposition, Viewpoint now) {
        this.tenant = tenant;
        this.supposition = supposition;
        this.now = now;
        check();
        LocalDate day = supposition.lookAt(now.asOf());
        // What is recorded ahead of time comes into sight as the days pass, as it really will.
        Viewpoint then = day.equals(now.asOf()) ? now : Viewpoint.endOfDay(day, tenant.zone());
        this.later = then.withRevision(NEWEST);
        Ledger.Builder rows = tenant.ledger().toBuilder();
        addCharges(rows);
        this.charged = rows.build();
        Set<String> known = chargeIds(charged);
        List<Payment> payments = supposition.payments();
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.chargeId() != null && !known.contains(payment.chargeId())) {
                throw ProblemException.invalid("payments[" + i + "].charge_id", "the tenant has no charge of this id");
            }
            rows.payment(
                    MARK + "p" + i,
                    Viewpoint.day(payment.paidOn()),
                    payment.amountMinor(),
                    payment.chargeId(),
                    now.knownAtMicros(),
                    NEWEST);
        }
        this.complete = rows.build();
    }

    Score before(Scorer scorer) {
        return scorer.score(tenant.ledger(), tenant.termsAt(now), now);
    }

    /** On the later day, had nothing of it happened. */
    Score without(Scorer scorer) {
        return scorer.score(tenant.ledger(), terms(), later);
    }

    Score after(Scorer scorer) {
        return scorer.score(complete, terms(), later);
    }

    /** The level above the one that comes without any payment, and what reaches it; null where there is none. */
    @Nullable
    NextLevel nextLevel(Scorer scorer) {
        RiskBands bands = scorer.bands();
        RiskLevel level = bands.above(scorer.score(charged, terms(), later).riskLevel());
        if (level == null) {
            return null;
        }
        LocalDate day = supposition.payOn(now.asOf());
        int decimals = Math.max(0, Math.min(2, tenant.currency().getDefaultFractionDigits()));
        long coin = COINS[decimals];
        double least = bands.least(level);
        return NextLevel.of(
                level,
                least,
                day,
                SmallestPayment.search(scorer, charged, terms(), later, Viewpoint.day(day), coin, least));
    }

    static boolean isSupposed(String id) {
        return id.startsWith(MARK);
    }

    private LeaseTerms terms() {
        return tenant.termsAt(later);
    }

    private void addCharges(Ledger.Builder rows) {
        Set<String> taken = chargeIds(tenant.ledger());
        List<Charge> charges = supposition.charges();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            String id = charge.chargeId() == null ? MARK + "c" + i : charge.chargeId();
            if (!taken.add(id)) {
                throw ProblemException.invalid("charges[" + i + "].charge_id", "there is a charge of this id already");
            }
            rows.charge(id, Viewpoint.day(charge.dueDate()), charge.amountMinor(), now.knownAtMicros(), NEWEST);
        }
    }

    private Set<String> chargeIds(Ledger ledger) {
        Settlements seen = LedgerFold.fold(ledger, later);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < seen.size(); i++) {
            ids.add(seen.chargeId(i));
        }
        return ids;
    }

    private void check() {
        LocalDate today = now.asOf();
        LocalDate last = today.plusDays(Supposition.HORIZON_DAYS);
        LocalDate asked = supposition.asOf();
        if (asked != null) {
            between("as_of", asked, today, last);
        }
        // A payment after the day of looking would not be seen.
        LocalDate look = asked == null ? last : asked;
        between("pay_on", supposition.payOn(today), today, look);
        for (int i = 0; i < supposition.payments().size(); i++) {
            LocalDate paidOn = supposition.payments().get(i).paidOn();
            between("payments[" + i + "].paid_on", paidOn, today, look);
        }
        for (int i = 0; i < supposition.charges().size(); i++) {
            LocalDate due = supposition.charges().get(i).dueDate();
            between("charges[" + i + "].due_date", due, today, last);
        }
    }

    private static void between(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw ProblemException.invalid(field, "must lie between " + first + " and " + last);
        }
    }
}
