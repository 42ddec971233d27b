package io.akig.core.training;

/** Training could not give a model from this data; the message says why in a sentence for a person. */
public sealed class TrainingRefused extends RuntimeException permits NotEnoughData, SingleOutcome {
    private static final long serialVersionUID = 1;

    TrainingRefused(String message) {
        super(message);
    }
}
