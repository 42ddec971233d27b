package io.akig.solvency.access;

import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Who asks. A controller takes it as a parameter.
 *
 * @param id of the user or the service, for the audit; never changes
 * @param username a person's name at signing in, a service's id again
 * @param name as people read it
 * @param role of a person; null for a service
 * @param scopes of a service; empty for a person, whose role decides
 * @param agencyId the one agency the caller sees; null only for a service that sees all
 * @param operator whether a person also decides what concerns all agencies
 */
public record Caller(
        String id,
        String username,
        String name,
        @Nullable Role role,
        Set<Scope> scopes,
        @Nullable String agencyId,
        boolean operator) {

    public Caller {
        scopes = Set.copyOf(scopes);
        if (role != null && agencyId == null) {
            throw new IllegalArgumentException("a person belongs to an agency");
        }
    }

    /** A person of an agency. */
    public static Caller person(String id, String username, String name, Role role, String agencyId) {
        return new Caller(id, username, name, role, Set.of(), agencyId, false);
    }

    /** The same person, deciding for the whole house or not. */
    Caller asOperator(boolean is) {
        return new Caller(id, username, name, role, scopes, agencyId, is);
    }

    /** A service; without an agency it sees all. */
    public static Caller service(String id, String name, Set<Scope> scopes, @Nullable String agencyId) {
        return new Caller(id, id, name, null, scopes, agencyId, false);
    }

    /** A service with a token of ours. */
    static Caller service(Grant grant) {
        return service(grant.subject(), grant.name(), grant.scopes(), grant.agencyId());
    }

    /** The caller behind a security principal, of a WebSocket's handshake for instance. */
    public static Optional<Caller> of(@Nullable Principal principal) {
        Object held = principal instanceof Authentication known ? known.getPrincipal() : null;
        return held instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    public boolean isPerson() {
        return role != null;
    }

    public boolean may(Permission permission) {
        return permission.isGivenTo(this);
    }

    /** Whether what belongs to this agency exists for the caller. */
    public boolean sees(String agency) {
        return agencyId == null || agencyId.equals(agency);
    }

    /**
     * The agency a call is about, for calls that are about a whole agency.
     *
     * @param asked what the caller named; only one who sees all agencies has to name one
     * @throws ProblemException 404 {@code agency_not_found} for an agency the caller does not see, 400 for none named
     */
    public String agency(@Nullable String asked) {
        if (asked != null && !sees(asked)) {
            throw new ProblemException(
                    Problem.of(404, "agency_not_found", "There is no such agency", "No agency has this id."));
        }
        String chosen = agencyId != null ? agencyId : asked;
        if (chosen == null) {
            throw ProblemException.invalid("agency", "is missing: this key is for all agencies, so name one");
        }
        return chosen;
    }
}
