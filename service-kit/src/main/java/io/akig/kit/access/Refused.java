package io.akig.kit.access;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** How access is refused, the same in every service. */
public final class Refused {
    private Refused() {}

    public static ProblemException unauthenticated(String detail) {
        return new ProblemException(Problem.of(401, "unauthenticated", "You are not signed in", detail));
    }

    public static ProblemException forbidden() {
        return new ProblemException(Problem.of(
                403, "forbidden", "This is not yours to do", "Your role or your key does not allow this call."));
    }

    /** For what Spring Security's firewall keeps out. */
    public static ProblemException malformedAddress() {
        return new ProblemException(Problem.of(
                400, "malformed_address", "The address is malformed", "The address holds what no address here holds."));
    }
}
