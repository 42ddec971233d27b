package io.akig.solvency.access;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.rate.RateLimits;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /api/auth}: in, out, and who am I. */
@RestController
@Tag(name = "access")
@RequestMapping(path = "/api/auth", produces = MediaType.APPLICATION_JSON_VALUE)
class AuthController {
    private static final int LONGEST = 1000;

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RateLimits limits;

    AuthController(SignIn signIn, Sessions sessions, SessionCookie cookie, RateLimits limits) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
    }

    /**
     * Needs no CSRF token, as nothing is signed by a cookie yet: a foreign page cannot send JSON here without being asked
     * first by the browser, and nobody answers it.
     */
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.NOTHING)
    @ApiCall(
            id = "signIn",
            summary = "Sign in; the session is in the answer's cookie",
            refuses = {401, 429})
    Mono<Myself> login(@RequestBody Credentials credentials, ServerWebExchange exchange) {
        List<FieldError> wrong = new ArrayList<>();
        String username = text("username", credentials.username(), wrong);
        String password = text("password", credentials.password(), wrong);
        if (!wrong.isEmpty()) {
            return Mono.error(new ProblemException(Problem.invalid(wrong)));
        }
        return limits.login(username, exchange.getRequest())
                .then(Mono.defer(() -> signIn.run(username, password)))
                .doOnNext(signedIn -> cookie.give(exchange, signedIn.token()))
                .map(signedIn -> Myself.of(signedIn.caller()));
    }

    @PostMapping("/logout")
    @Requires(Permission.BE_SOMEBODY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiCall(id = "signOut", summary = "End the session", status = 204)
    Mono<Void> logout(ServerWebExchange exchange) {
        String token = SessionCookie.token(exchange.getRequest());
        cookie.take(exchange);
        return token == null ? Mono.empty() : sessions.close(token);
    }

    @GetMapping("/me")
    @Requires(Permission.BE_SOMEBODY)
    @ApiCall(id = "getMyself", summary = "Who the caller is and may")
    Myself me(Caller caller) {
        return Myself.of(caller);
    }

    private static String text(String field, @Nullable String value, List<FieldError> wrong) {
        if (value == null || value.isEmpty()) {
            wrong.add(new FieldError(field, "is missing"));
            return "";
        }
        if (value.length() > LONGEST) {
            wrong.add(new FieldError(field, "must not be longer than 1000 characters"));
        }
        return value;
    }
}
