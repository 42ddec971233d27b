package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.Score;
import io.akig.kit.problem.ProblemException;
import io.akig.scoring.ledger.TenantLedger;
import io.akig.scoring.registry.ActiveModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From a ledger that was read to a prediction, without I/O. */
public final class Predictor {
    private final Clock clock;

    public Predictor(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 400 if the question is about a day that has not come yet */
    public Prediction predict(
            TenantLedger ledger, @Nullable LocalDate asOf, @Nullable Instant knownAt, ActiveModel model) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Viewpoint viewpoint = viewpoint(ledger, asOf, knownAt, now);
        Score score = model.scorer().score(ledger.ledger(), ledger.termsAt(viewpoint), viewpoint);
        var target = score.target();
        return new Prediction(
                PredictionId.next(now),
                now,
                ledger.tenantId(),
                ledger.agencyId(),
                ledger.currency(),
                viewpoint,
                score.modelVersion(),
                score.paymentProbability(),
                score.riskLevel(),
                score.confidence(),
                score.forecast(),
                score.historyDays(),
                target == null ? null : target.chargeId(),
                target == null ? null : LocalDate.ofEpochDay(target.dueDay()),
                score.factors());
    }

    /**
     * The viewpoint that is used is the one that is stored, so it never claims to know a later moment than the reading: the
     * later of this clock and the database's, which stamped the rows and may be ahead of ours.
     */
    private static Viewpoint viewpoint(
            TenantLedger ledger, @Nullable LocalDate asOf, @Nullable Instant knownAt, Instant now) {
        LocalDate today = now.atZone(ledger.zone()).toLocalDate();
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw ProblemException.invalid("as_of", "must not be after today, " + today + " for the agency");
        }
        long reading = Math.max(Viewpoint.micros(now), ledger.readAtMicros());
        long wanted =
                knownAt == null ? Viewpoint.endOfDay(day, ledger.zone()).knownAtMicros() : Viewpoint.micros(knownAt);
        return new Viewpoint(Viewpoint.day(day), Math.min(wanted, reading), ledger.revision());
    }
}
