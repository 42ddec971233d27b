package io.akig.solvency.alerts;

/** What a tenant is judged on. A level on other grounds than the one before says nothing of a change in the tenant's risk. */
enum Grounds {
    /** The model has not said anything yet. */
    RULES,

    MODEL_AND_RULES
}
