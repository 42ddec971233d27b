package io.akig.solvency.alerts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.util.context.Context;

/** Leaves the request behind, which a stream would otherwise hold in memory with its headers, meters and whoever signed in. */
final class Upgrade extends ReactorNettyRequestUpgradeStrategy {
    // Clients have nothing to say but pongs.
    private static final int LONGEST_FRAME = 1024;

    Upgrade() {
        super(() -> WebsocketServerSpec.builder().maxFramePayloadLength(LONGEST_FRAME));
    }

    @Override
    public Mono<Void> upgrade(
            ServerWebExchange exchange,
            WebSocketHandler handler,
            @Nullable String protocol,
            Supplier<HandshakeInfo> handshake) {
        HandshakeInfo little =
                new HandshakeInfo(exchange.getRequest().getURI(), HttpHeaders.EMPTY, Mono.empty(), protocol);
        return exchange.getResponse()
                .setComplete()
                .then(Mono.defer(() -> super.upgrade(exchange, handler, protocol, () -> little))
                        .contextWrite(context -> Context.empty()));
    }
}
