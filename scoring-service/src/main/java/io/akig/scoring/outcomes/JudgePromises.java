package io.akig.scoring.outcomes;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.kit.ledger.TenantLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from one tenant's ledger, as it is known now, what became of promises: by the same fold and the same notion of "on
 * time" that scores and training use.
 */
final class JudgePromises {
    /** As in training: a projected rent stands for the charge that then came, unless that came this much later. */
    private static final int PROJECTION_SLACK = 45;

    private final Settlements known;
    private final Map<String, Integer> indexOf = new HashMap<>();

    private JudgePromises(Settlements known) {
        this.known = known;
        for (int i = 0; i < known.size(); i++) {
            indexOf.put(known.chargeId(i), i);
        }
    }

    static JudgePromises by(TenantLedger ledger, Instant now) {
        LocalDate today = now.atZone(ledger.zone()).toLocalDate();
        return new JudgePromises(LedgerFold.fold(ledger.ledger(), Viewpoint.of(today, now)));
    }

    /** What can be said by now; empty as long as nothing was decided and nothing can be. */
    Optional<Outcome> judge(Promise promise, int graceDays) {
        int charge = promise.chargeId() == null
                ? cameNext(promise, graceDays)
                : indexOf.getOrDefault(promise.chargeId(), -1);
        if (charge >= 0 && known.isMatured(charge, graceDays)) {
            return Optional.of(new Outcome(
                    known.chargeId(charge),
                    known.dueDate(charge),
                    known.isOnTime(charge, graceDays),
                    known.isSettled(charge) ? LocalDate.ofEpochDay(known.settledDay(charge)) : null));
        }
        return Optional.ofNullable(promise.outcome()).map(Outcome::takenBack);
    }

    /** The day on which time alone decides another charge; {@link Integer#MAX_VALUE} if all are decided. */
    int nextDay(Iterable<Integer> graces) {
        int next = Integer.MAX_VALUE;
        for (int grace : graces) {
            for (int i = 0; i < known.size(); i++) {
                if (!known.isMatured(i, grace)) {
                    next = Math.min(next, known.dueDay(i) + grace + 1);
                }
            }
        }
        return next;
    }

    private int cameNext(Promise promise, int graceDays) {
        int asOf = Viewpoint.day(promise.asOf());
        for (int i = 0; i < known.size(); i++) {
            if (known.dueDay(i) + graceDays >= asOf && known.settledDay(i) > asOf) {
                return known.dueDay(i) <= Viewpoint.day(promise.dueDate()) + PROJECTION_SLACK ? i : -1;
            }
        }
        return -1;
    }
}
