package io.akig.solvency.access;

/** What a person is in the agency, from least to most; each may do what those before it may. */
public enum Role {
    /** Sees everything of the agency but the audit, and changes nothing. */
    VIEWER,

    /** Also records payments, handles alerts and decides on tenants. */
    MANAGER,

    /** Also changes the rules, reads the audit and decides who has access. */
    ADMIN
}
