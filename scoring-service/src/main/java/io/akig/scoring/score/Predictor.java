package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.kit.ledger.TenantLedger;
import io.akig.kit.problem.ProblemException;
import io.akig.scoring.registry.ActiveModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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
        return prediction(PredictionId.next(now), now, ledger, score(ledger, viewpoint, model.scorer()));
    }

    /** From where the question looks. Fails as {@link #predict}. */
    public Viewpoint viewpoint(TenantLedger ledger, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return viewpoint(ledger, asOf, knownAt, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A score in the form of a prediction, never to be stored: of a ledger that is only supposed. */
    public Prediction supposed(TenantLedger ledger, Score score) {
        return prediction(Prediction.NOT_STORED, clock.instant().truncatedTo(ChronoUnit.MICROS), ledger, score);
    }

    /** The same prediction once more, from its own viewpoint in what is recorded now. */
    public static Prediction again(Prediction stored, TenantLedger ledger, Scorer scorer) {
        return prediction(stored.id(), stored.calculatedAt(), ledger, score(ledger, stored.viewpoint(), scorer));
    }

    /** What another model says to the same question from the same viewpoint. */
    static Prediction shadow(Prediction answer, TenantLedger ledger, Scorer scorer) {
        Instant then = answer.calculatedAt();
        return prediction(PredictionId.next(then), then, ledger, score(ledger, answer.viewpoint(), scorer));
    }

    private static Score score(TenantLedger ledger, Viewpoint viewpoint, Scorer scorer) {
        return scorer.score(ledger.ledger(), ledger.termsAt(viewpoint), viewpoint);
    }

    private static Prediction prediction(UUID id, Instant now, TenantLedger ledger, Score score) {
        var target = score.target();
        return new Prediction(
                id,
                now,
                ledger.tenantId(),
                ledger.agencyId(),
                ledger.currency(),
                score.viewpoint(),
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
        return Viewpoint.asked(day, knownAt, ledger.zone(), reading, ledger.revision());
    }
}
