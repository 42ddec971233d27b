package io.akig.kit.openapi;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Making the document reads classes, and its page comes out of an archive: neither may block the threads that serve. */
final class OffTheEventLoop implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        return DocumentPaths.hold(exchange.getRequest().getPath().value())
                ? answer.subscribeOn(Schedulers.boundedElastic())
                : answer;
    }
}
