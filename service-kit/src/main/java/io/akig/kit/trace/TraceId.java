package io.akig.kit.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request is part of: our own, or by the header {@code traceparent} of W3C Trace Context that of the caller. */
public final class TraceId {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    /** Null where nothing is traced and the caller sent none that is well-formed. */
    public static @Nullable String of(ServerWebExchange exchange) {
        Span span = ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> (TracingContext) context.get(TracingContext.class))
                .map(TracingContext::getSpan)
                .orElse(null);
        return span == null
                ? sent(exchange.getRequest().getHeaders())
                : span.context().traceId();
    }

    private static @Nullable String sent(HttpHeaders headers) {
        String sent = headers.getFirst("traceparent");
        Matcher form = sent == null ? null : FORM.matcher(sent);
        return form != null && form.matches() ? form.group(1) : null;
    }
}
