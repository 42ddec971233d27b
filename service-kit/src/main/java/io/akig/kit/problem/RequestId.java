package io.akig.kit.problem;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Gives each request a name that is in its answer, its problem and the log; a caller may bring a well-formed one. */
public final class RequestId implements WebFilter, Ordered {
    public static final String HEADER = "X-Request-Id";

    /** Exchange attribute and key of the Reactor context that hold it. */
    public static final String ATTRIBUTE = "io.akig.request_id";

    // Whatever else a caller sends would end up in the log.
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = wellFormed(exchange.getRequest().getHeaders().getFirst(HEADER));
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(ATTRIBUTE, id));
    }

    /** The id of the request that is being answered; empty outside of one. */
    public static String of(ContextView context) {
        return context.hasKey(ATTRIBUTE) ? context.get(ATTRIBUTE) : "";
    }

    private static String wellFormed(@Nullable String sent) {
        if (sent != null && WELL_FORMED.matcher(sent).matches()) {
            return sent;
        }
        return random();
    }

    static String random() {
        // Unique, not secret: the generator of secrets reads from the system, which blocks the event loop.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
