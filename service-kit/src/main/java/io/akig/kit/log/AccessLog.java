package io.akig.kit.log;

import io.akig.kit.problem.RequestId;
import io.akig.kit.problem.Route;
import io.akig.kit.trace.TraceId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line a request when its answer begins: what was asked for, what came of it and how long that took. Neither address nor
 * body nor headers but the ids, so nothing about people. Switched off by the level of this class's logger.
 */
final class AccessLog implements WebFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int GIVEN_UP = 499;
    // A name of one's own would be whatever a caller likes.
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    @Override
    public int getOrder() {
        // Right after the request has its id.
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!LOG.isInfoEnabled()) {
            return chain.filter(exchange);
        }
        long start = System.nanoTime();
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(
                        () -> write(exchange, status(exchange.getResponse().getStatusCode()), start)));
        return chain.filter(exchange).doFinally(end -> {
            if (end == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
                write(exchange, GIVEN_UP, start);
            }
        });
    }

    private static int status(@Nullable HttpStatusCode status) {
        return status == null ? 200 : status.value();
    }

    private static void write(ServerWebExchange exchange, int status, long start) {
        double millis = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / 1000.0;
        HttpMethod sent = exchange.getRequest().getMethod();
        String method = METHODS.contains(sent) ? sent.name() : "OTHER";
        String requestId = exchange.getAttribute(RequestId.ATTRIBUTE);
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("request_id", requestId)
                .addKeyValue("method", method)
                .addKeyValue("route", Route.of(exchange))
                .addKeyValue("status", status)
                .addKeyValue("duration_ms", millis);
        String trace = TraceId.of(exchange);
        if (trace != null) {
            line = line.addKeyValue("trace_id", trace);
        }
        line.log(String.format(Locale.ROOT, "%s %s %d in %.1f ms", method, Route.of(exchange), status, millis));
    }
}
