package io.akig.solvency.solvency;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** A scoring service that answers what a test tells it to, and remembers what it was asked. */
final class FakeScoring implements AutoCloseable {
    final LinkedBlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private volatile String type = "application/json";
    private volatile String body = "{}";
    private volatile boolean silent;

    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server = listening(0);
    private final int port = server.port();

    record Asked(String uri, HttpHeaders headers) {}

    private DisposableServer listening(int wanted) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(wanted)
                .doOnConnection(connection -> connections.add(connection.channel()))
                .handle((request, response) -> {
                    asked.add(new Asked(request.uri(), request.requestHeaders().copy()));
                    return answer(response);
                })
                .bindNow();
    }

    FakeScoring answers(int newStatus, String newType, String newBody) {
        status = newStatus;
        type = newType;
        body = newBody;
        silent = false;
        return this;
    }

    FakeScoring hangs() {
        silent = true;
        return this;
    }

    /** As a process that was killed: nobody listens, and whoever was connected is so no more. */
    void stops() {
        server.disposeNow();
        connections.close().awaitUninterruptibly();
    }

    /** Again where it was before. */
    void starts() {
        server = listening(port);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private Publisher<Void> answer(HttpServerResponse response) {
        if (silent) {
            return Mono.never();
        }
        Map.of("Content-Type", type, "Content-Language", "en").forEach(response::header);
        return response.status(status).sendString(Mono.just(body));
    }

    @Override
    public void close() {
        stops();
    }
}
