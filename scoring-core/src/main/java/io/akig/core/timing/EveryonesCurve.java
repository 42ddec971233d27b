package io.akig.core.timing;

import io.akig.core.model.LatenessProfile;

/** The chance that anyone's charge is paid on a day, given that it was not paid before, by days after its due date. */
public final class EveryonesCurve {

    private static final int FIRST_DAY = -120;
    private static final int LAST_DAY = 400;
    /** The profile knows only what was settled; a few come much later, after two more months on average. */
    private static final double STRAGGLERS = 0.02;

    private static final double STRAGGLER_DAYS = 60;

    private final double[] hazards = new double[LAST_DAY - FIRST_DAY + 1];

    private EveryonesCurve(LatenessProfile profile) {
        double before = shareBy(profile, FIRST_DAY - 1);
        for (int i = 0; i < hazards.length; i++) {
            double by = shareBy(profile, FIRST_DAY + i);
            // So late that rounding would speak: only stragglers are left, and their rate is constant.
            hazards[i] = 1 - before < 1e-6 ? 1 / STRAGGLER_DAYS : (by - before) / (1 - before);
            before = by;
        }
    }

    public static EveryonesCurve of(LatenessProfile profile) {
        return new EveryonesCurve(profile);
    }

    double hazard(int lateness) {
        if (lateness < FIRST_DAY) {
            return 0;
        }
        return lateness > LAST_DAY ? 1 / STRAGGLER_DAYS : hazards[lateness - FIRST_DAY];
    }

    private static double shareBy(LatenessProfile profile, int lateness) {
        double stragglers = lateness <= 0 ? 0 : -Math.expm1(-lateness / STRAGGLER_DAYS);
        return (1 - STRAGGLERS) * profile.shareBy(lateness) + STRAGGLERS * stragglers;
    }
}
