package io.akig.solvency.access;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** How access is refused. */
final class AccessProblems {
    private AccessProblems() {}

    static ProblemException unauthenticated(String detail) {
        return new ProblemException(Problem.of(401, "unauthenticated", "You are not signed in", detail));
    }

    /** The same for a wrong password, an unknown name and a disabled user. */
    static ProblemException wrongCredentials() {
        return new ProblemException(Problem.of(
                401,
                "wrong_credentials",
                "Name and password do not match",
                "No user has this name and this password. Check both and try again."));
    }

    static ProblemException forbidden() {
        return new ProblemException(Problem.of(
                403, "forbidden", "This is not yours to do", "Your role or your key does not allow this call."));
    }

    static ProblemException csrf() {
        return new ProblemException(Problem.of(
                403,
                "csrf",
                "The call did not come from our page",
                "A call that the session's cookie signs must repeat the XSRF-TOKEN cookie in an X-XSRF-TOKEN header."));
    }

    static ProblemException badAddress() {
        return new ProblemException(Problem.of(
                400, "malformed_address", "The address is malformed", "The address holds what no address here holds."));
    }

    static ProblemException busy() {
        return new ProblemException(Problem.unavailable(
                "sign_in_busy", "Too many people sign in", "Try again in a moment.", Duration.ofSeconds(2)));
    }
}
