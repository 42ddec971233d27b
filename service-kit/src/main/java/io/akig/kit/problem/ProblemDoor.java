package io.akig.kit.problem;

import io.akig.kit.trace.TraceId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The one door: errors of controllers, filters, unknown paths and defects all leave here, before Boot's own handler. */
@Order(-2)
final class ProblemDoor implements WebExceptionHandler {
    private static final String REQUEST_ID = "request_id";
    static final String INTERNAL_DETAIL = "The error is recorded under the request_id.";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDoor.class);

    private final ProblemTranslators translators;
    private final ProblemWriter writer;
    private final OutageLog outages = new OutageLog();

    ProblemDoor(ProblemTranslators translators, ProblemWriter writer) {
        this.translators = translators;
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            // Half an answer cannot become a problem: breaking the connection is the only way left to say it.
            return Mono.error(error);
        }
        Problem problem = translators.translate(error);
        String requestId = exchange.getAttribute(RequestId.ATTRIBUTE);
        record(problem, error, exchange, requestId);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        headers(response.getHeaders(), problem, error);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        byte[] body = writer.write(problem, exchange.getRequest().getURI().getRawPath(), requestId);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void headers(HttpHeaders headers, Problem problem, Throwable error) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        if (error instanceof MethodNotAllowedException method) {
            headers.setAllow(method.getSupportedMethods());
        }
    }

    private void record(Problem problem, Throwable error, ServerWebExchange exchange, @Nullable String requestId) {
        // Not the address: that may hold anything.
        String path = Route.of(exchange);
        if (problem.status() == 500 && !(error instanceof IOException)) {
            line(LOG.atError(), exchange, requestId).setCause(error).log("request {} to {} failed", requestId, path);
        } else if (problem.status() >= 500 && outages.shouldLog(problem.code())) {
            line(LOG.atWarn(), exchange, requestId)
                    .log("request {} to {}: {} ({})", requestId, path, problem.code(), error.toString());
        } else {
            LOG.debug("request {} to {}: {}", requestId, path, problem.code());
        }
    }

    private static LoggingEventBuilder line(
            LoggingEventBuilder line, ServerWebExchange exchange, @Nullable String requestId) {
        String trace = TraceId.of(exchange);
        LoggingEventBuilder named = line.addKeyValue(REQUEST_ID, requestId);
        return trace == null ? named : named.addKeyValue("trace_id", trace);
    }
}
