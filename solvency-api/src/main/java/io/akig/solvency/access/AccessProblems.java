package io.akig.solvency.access;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Duration;

/** How access is refused. */
final class AccessProblems {
    private AccessProblems() {}

    /** The same for a wrong password, an unknown name and a disabled user. */
    static ProblemException wrongCredentials() {
        return new ProblemException(Problem.of(
                401,
                "wrong_credentials",
                "Name and password do not match",
                "No user has this name and this password. Check both and try again."));
    }

    static ProblemException csrf() {
        return new ProblemException(Problem.of(
                403,
                "csrf",
                "The call did not come from our page",
                "A call that the session's cookie signs must repeat the XSRF-TOKEN cookie in an X-XSRF-TOKEN header."));
    }

    /** RFC 6749 section 5.2, in our shape. */
    static ProblemException oauth(String code, String detail) {
        return new ProblemException(Problem.of(400, code, "No token is given for this", detail));
    }

    static ProblemException invalidClient() {
        return new ProblemException(Problem.of(
                401, "invalid_client", "The key is not valid", "No key in use has this id and this secret."));
    }

    static ProblemException busy() {
        return new ProblemException(Problem.unavailable(
                "sign_in_busy", "Too many people sign in", "Try again in a moment.", Duration.ofSeconds(2)));
    }
}
