package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.SessionWatch;
import io.akig.solvency.audit.SeenScores;
import io.netty.channel.Channel;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** {@code WS /ws/alerts?since=}: who may open a stream, and of what. What is refused is refused before the upgrade, as a problem. */
final class AlertSocket implements WebHandler {
    static final String PATH = "/ws/alerts";

    private final WebSocketService handshakes;
    private final LiveAlerts alerts;
    private final ChangeLog log;
    private final AlertSessions sessions;
    private final SocketSettings settings;
    private final SeenScores seen;
    private final Set<String> origins;

    AlertSocket(
            WebSocketService handshakes,
            LiveAlerts alerts,
            ChangeLog log,
            AlertSessions sessions,
            SocketSettings settings,
            SeenScores seen) {
        this.handshakes = handshakes;
        this.alerts = alerts;
        this.log = log;
        this.sessions = sessions;
        this.settings = settings;
        this.seen = seen;
        this.origins = Set.copyOf(settings.origins());
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(principal -> Mono.justOrEmpty(Caller.of(principal)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        Problem.of(401, "unauthenticated", "You are not signed in", "Sign in first."))))
                .flatMap(caller -> Mono.deferContextual(context -> open(exchange, caller, RequestId.of(context))));
    }

    private Mono<Void> open(ServerWebExchange exchange, Caller caller, String requestId) {
        ServerHttpRequest request = exchange.getRequest();
        if (!isOurs(request.getHeaders().getOrigin(), request.getHeaders().getFirst(HttpHeaders.HOST))) {
            return Mono.error(new ProblemException(Problem.of(
                    403,
                    "foreign_origin",
                    "This page may not listen",
                    "The page's origin is not among akig.alerts.socket.origins.")));
        }
        String agency = caller.agency(request.getQueryParams().getFirst("agency"));
        AlertSession.Subscription subscription = new AlertSession.Subscription(
                agency,
                Language.accepted(request.getHeaders()),
                since(request.getQueryParams().getFirst("since")),
                SessionWatch.of(request).orElse(null),
                new SeenStream(seen, caller, agency, requestId));
        AlertSession session = new AlertSession(subscription, alerts, log, settings, sessions, channel(request));
        return handshakes.handleRequest(exchange, session);
    }

    /** Without an origin it is no browser, which could be made to send its cookie by a foreign page. */
    private boolean isOurs(@Nullable String origin, @Nullable String host) {
        return origin == null
                || origins.contains(origin)
                || (host != null && host.equals(origin.replaceFirst("^https?://", "")));
    }

    private static @Nullable Long since(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid("since", "must be the sequence of a message, a whole number");
        }
        return Long.valueOf(text);
    }

    /** Only this is kept of the request while the stream lives. */
    private static Channel channel(ServerHttpRequest request) {
        AtomicReference<Channel> channel = new AtomicReference<>();
        HttpServerRequest http = ServerHttpRequestDecorator.getNativeRequest(request);
        http.withConnection(connection -> channel.set(connection.channel()));
        return Objects.requireNonNull(channel.get());
    }
}
