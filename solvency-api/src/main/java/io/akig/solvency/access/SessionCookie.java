package io.akig.solvency.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that carries a session: unreadable for scripts, and not sent along by other sites' forms. */
final class SessionCookie {
    static final String NAME = "akig_session";
    private static final String SAME_SITE = "Lax";

    private final AccessSettings settings;

    SessionCookie(AccessSettings settings) {
        this.settings = settings;
    }

    /** Null without one. */
    static @Nullable String token(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    void give(ServerWebExchange exchange, String token) {
        exchange.getResponse().addCookie(cookie(exchange, token, settings.sessionLength()));
    }

    void take(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
    }

    private ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SAME_SITE)
                .secure(isSecure(exchange.getRequest()))
                .maxAge(age)
                .build();
    }

    /** What all our cookies have in common; without a setting Spring Security makes its own secure over HTTPS. */
    void likeOurs(ResponseCookie.ResponseCookieBuilder other) {
        other.path("/").sameSite(SAME_SITE);
        if (settings.secureCookies() != null) {
            other.secure(settings.secureCookies());
        }
    }

    private boolean isSecure(ServerHttpRequest request) {
        Boolean always = settings.secureCookies();
        return always != null
                ? always
                : request.getSslInfo() != null
                        || "https".equals(request.getURI().getScheme());
    }
}
