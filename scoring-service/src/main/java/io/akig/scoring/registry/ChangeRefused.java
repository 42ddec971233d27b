package io.akig.scoring.registry;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** The decision does not fit what the models are at the moment. */
public final class ChangeRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ChangeRefused(String code, String title, String detail) {
        super(Problem.of(409, code, title, detail));
    }

    static ChangeRefused noEarlierModel() {
        return new ChangeRefused(
                "no_earlier_model", "There is no earlier model", "There is no earlier model to go back to.");
    }

    static ChangeRefused alreadyActive(String version) {
        return new ChangeRefused(
                "model_is_active",
                "The model is in use",
                "Model " + version + " is in use: beside itself it would show nothing.");
    }

    static ChangeRefused notOnTrial(String version) {
        return new ChangeRefused(
                "model_not_shadow", "The model is not on trial", "Model " + version + " is not on trial.");
    }
}
