package io.akig.core.training;

/** Every charge ended the same way, all on time or all late, so there is nothing to tell apart. */
public final class SingleOutcome extends TrainingRefused {
    private static final long serialVersionUID = 1;

    SingleOutcome(int charges, boolean onTime) {
        super("Cannot train: all " + charges + " matured charges were " + (onTime ? "paid on time" : "late or unpaid")
                + ", so there is nothing to tell apart.");
    }
}
