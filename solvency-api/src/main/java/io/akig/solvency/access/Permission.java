package io.akig.solvency.access;

import io.akig.kit.access.Scope;
import org.jspecify.annotations.Nullable;

/** What may be done, and who may do it: people from a role on, services with a scope. The whole policy is this list. */
public enum Permission {
    /** Open to everybody, signed in or not. */
    NOTHING(null, null),

    /** About oneself: who am I, let me out. */
    BE_SOMEBODY(Role.VIEWER, null),

    /** Tenants, scores, ledgers, the portfolio. */
    READ_SCORES(Role.VIEWER, Scope.SCORES_READ),

    /** Charges, payments, imports. */
    WRITE_LEDGER(Role.MANAGER, Scope.LEDGER_WRITE),

    /** The inbox of alerts and its stream. */
    READ_ALERTS(Role.VIEWER, Scope.SCORES_READ),

    /** Acknowledge, assign, comment, snooze, close. */
    HANDLE_ALERTS(Role.MANAGER, null),

    /** A person's decision in place of the score. */
    OVERRIDE_SCORES(Role.MANAGER, null),

    /** The scorecard and its versions. */
    READ_RULES(Role.VIEWER, null),

    /** Draft, try, publish and roll back the scorecard. */
    CHANGE_RULES(Role.ADMIN, null),

    /** Which model answers, for all agencies of this house. */
    CHANGE_MODELS(Role.ADMIN, null, true),

    /** Who did what. */
    READ_AUDIT(Role.ADMIN, null),

    /** Webhooks and e-mail: where alerts leave the agency. */
    MANAGE_CHANNELS(Role.ADMIN, null),

    /** Export and erasure of a tenant's data. */
    MANAGE_PRIVACY(Role.ADMIN, null),

    /** Users and keys of the agency. */
    MANAGE_ACCESS(Role.ADMIN, null);

    private final @Nullable Role from;
    private final @Nullable Scope scope;
    private final boolean operators;

    /**
     * @param from the least role of a person who may; null only where nobody need be known
     * @param scope what a service needs to have; null where services may not, or need nothing
     */
    Permission(@Nullable Role from, @Nullable Scope scope) {
        this(from, scope, false);
    }

    /**
     * @param operators whether the role is not enough, because it concerns other agencies, too
     */
    Permission(@Nullable Role from, @Nullable Scope scope, boolean operators) {
        this.from = from;
        this.scope = scope;
        this.operators = operators;
    }

    boolean open() {
        return from == null;
    }

    /** Whether this caller may. */
    public boolean isGivenTo(Caller caller) {
        if (open() || this == BE_SOMEBODY) {
            return true;
        }
        Role role = caller.role();
        return role != null
                ? from != null && role.compareTo(from) >= 0 && (caller.operator() || !operators)
                : scope != null && caller.scopes().contains(scope);
    }

    /** Whether services can have it, too. */
    boolean isForServices() {
        return scope != null;
    }

    /** Who has it, for people to read. */
    String words() {
        if (open()) {
            return "Open to everybody.";
        }
        String people = from == Role.VIEWER ? "For everybody who is signed in" : "For people from " + from + " on";
        people += operators ? " who are operators of the house" : "";
        return scope == null ? people + "." : people + ", and for services with `" + scope.text() + "`.";
    }
}
