package io.akig.solvency.alerts;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An agency's endpoint: keeps what it was sent, and answers what a test tells it to. */
final class HookServer implements AutoCloseable {
    private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final List<Call> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int status = 204;

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .defaultIfEmpty("")
                    .flatMap(body -> {
                        Call call =
                                new Call(request.uri(), request.requestHeaders().copy(), body);
                        calls.add(call);
                        all.add(call);
                        int now = failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : status;
                        Map.of("Location", "http://127.0.0.1:1/elsewhere").forEach(response::header);
                        return Mono.from(response.status(now).send());
                    }))
            .bindNow();

    record Call(String uri, HttpHeaders headers, String body) {}

    HookServer answers(int newStatus) {
        status = newStatus;
        return this;
    }

    HookServer failsTimes(int times) {
        failing.set(times);
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** The next one for a path. */
    Call next(String path) {
        try {
            Call call = calls.poll(60, TimeUnit.SECONDS);
            while (call != null && !call.uri().equals(path)) {
                call = calls.poll(60, TimeUnit.SECONDS);
            }
            if (call == null) {
                throw new AssertionError("nothing was sent to " + path);
            }
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Call> all(String path) {
        return all.stream().filter(call -> call.uri().equals(path)).toList();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
