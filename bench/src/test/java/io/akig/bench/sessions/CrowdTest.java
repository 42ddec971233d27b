package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Against a gateway that can be made to lose, to repeat and to cut off. */
class CrowdTest {
    private static final String CLOSE = "close";

    /** By cookie. */
    private final Map<String, Sinks.Many<String>> windows = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AutoClose
    private final Closing server = new Closing(HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.get(
                    "/ws/alerts",
                    (request, response) -> request.requestHeaders().contains("Cookie", "c=none", false)
                            ? response.status(401).send()
                            : response.sendWebsocket((in, out) -> serve(request, in, out))))
            .bindNow());

    private Crowd crowd;

    private record Closing(DisposableServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.disposeNow();
        }
    }

    private Mono<Void> serve(HttpServerRequest request, WebsocketInbound in, WebsocketOutbound out) {
        asked.add(request.uri());
        Sinks.Many<String> messages = Sinks.many().unicast().onBackpressureBuffer();
        windows.put(request.requestHeaders().get("Cookie"), messages);
        String hello = "{\"type\":\"hello\",\"sequence\":5,\"agency\":\"ours\"}";
        Flux<String> said = Flux.concat(Flux.just(hello), messages.asFlux()).takeUntil(CLOSE::equals);
        return out.sendString(said.filter(text -> !text.equals(CLOSE))).then().then(out.sendClose(4008, "slow"));
    }

    @BeforeEach
    void openThree() throws InterruptedException {
        crowd = new Crowd(URI.create("http://127.0.0.1:" + server.server().port()), List.of("c=0", "c=1", "c=2"));
        assertThat(crowd.open(3)).isPositive();
    }

    private void tell(String cookie, long... sequences) {
        for (long sequence : sequences) {
            windows.get(cookie)
                    .tryEmitNext("{\"type\":\"alert\",\"sequence\":" + sequence + ",\"change\":\"OPENED\"}")
                    .orThrow();
        }
    }

    @Test
    void the_last_delivery_is_when_every_window_was_told() throws InterruptedException {
        var last = crowd.lastOf(7);
        tell("c=0", 6, 7);
        tell("c=1", 6, 7);
        tell("c=2", 6);
        while (crowd.count().delivered() < 5) {
            Thread.onSpinWait();
        }
        assertThat(last).isNotDone();
        assertThat(crowd.behind(7)).isEqualTo(1);
        tell("c=2", 7);
        assertThat(crowd.await(last, "for the last")).isPositive();
        assertThat(crowd.count()).isEqualTo(new Crowd.Count(6, 0, 0, 0));
    }

    @Test
    void what_a_window_misses_or_is_told_again_is_counted() throws InterruptedException {
        var last = crowd.lastOf(9);
        tell("c=0", 6, 7, 8, 9);
        tell("c=1", 6, 9);
        tell("c=2", 6, 7, 7, 8, 9);
        long unused = crowd.await(last, "for the last");
        assertThat(crowd.count()).isEqualTo(new Crowd.Count(10, 2, 1, 0));
    }

    @Test
    void a_window_that_is_cut_off_goes_on_where_it_was() throws InterruptedException {
        var last = crowd.lastOf(7);
        tell("c=0", 6, 7);
        tell("c=1", 6, 7);
        tell("c=2", 6);
        Optional.ofNullable(windows.remove("c=2"))
                .orElseThrow()
                .tryEmitNext(CLOSE)
                .orThrow();
        while (!windows.containsKey("c=2")) {
            Thread.onSpinWait();
        }
        tell("c=2", 6);
        while (crowd.count().repeated() == 0) {
            Thread.onSpinWait();
        }
        assertThat(last).as("it is back, but was not told yet").isNotDone();
        tell("c=2", 7);
        long unused = crowd.await(last, "for the last");
        assertThat(asked).hasSize(4).endsWith("/ws/alerts?since=6");
        assertThat(crowd.count()).isEqualTo(new Crowd.Count(6, 0, 1, 1));
    }

    @Test
    void windows_that_are_closed_are_no_longer_waited_for() throws InterruptedException {
        crowd.keep(1);
        var last = crowd.lastOf(6);
        tell("c=0", 6);
        assertThat(crowd.await(last, "for the last")).isPositive();
        assertThat(crowd.open(2)).isPositive();
        assertThat(asked).hasSize(4);
    }

    @Test
    void who_is_not_let_in_is_told_what_the_gateway_said() throws InterruptedException {
        try (Crowd nobodies =
                new Crowd(URI.create("http://127.0.0.1:" + server.server().port()), List.of("c=none"))) {
            assertThatThrownBy(() -> nobodies.open(1)).hasMessageContaining("401");
        }
    }

    @AfterEach
    void leave() {
        crowd.close();
    }
}
