package io.akig.solvency.solvency;

import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import io.akig.solvency.rules.TenantFacts;
import io.akig.solvency.solvency.SolvencyScore.PaymentWindow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the next rent comes: the model's word as long as the day has not passed, else the due day and what is usual.
 *
 * @param window of the model; null without it
 */
record Forecast(@Nullable LocalDate expected, @Nullable PaymentWindow window) {

    static Forecast of(@Nullable SolvencyScore model, TenantFacts facts) {
        LocalDate today = facts.settlements().viewpoint().asOf();
        if (model != null && !(model.stale() && passed(model.expectedPaymentDate(), today))) {
            return new Forecast(model.expectedPaymentDate(), model.paymentWindow());
        }
        Target target = facts.target();
        return new Forecast(target == null ? null : usual(target, facts, today), null);
    }

    private static boolean passed(@Nullable LocalDate expected, LocalDate today) {
        return expected == null || expected.isBefore(today);
    }

    /** The due day and the tenant's usual lateness, or today if that is over. */
    private static LocalDate usual(Target target, TenantFacts facts, LocalDate today) {
        float lateness = Feature.MEDIAN_LATENESS.in(facts.row());
        LocalDate day = target.dueDate().plusDays(Float.isNaN(lateness) ? 0 : Math.round(lateness));
        return day.isBefore(today) ? today : day;
    }
}
