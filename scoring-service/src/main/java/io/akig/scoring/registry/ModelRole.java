package io.akig.scoring.registry;

/** What a stored model is at the moment. */
public enum ModelRole {
    /** Its scores are the answers. */
    ACTIVE,

    /** On trial: it scores what the active one scores, and nobody is shown it. */
    SHADOW,

    /** Stored, and never active nor on trial. */
    CANDIDATE,

    /** Was active or on trial before. */
    RETIRED
}
