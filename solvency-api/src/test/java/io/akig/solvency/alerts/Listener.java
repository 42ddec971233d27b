package io.akig.solvency.alerts;

import io.akig.solvency.Gateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream, with an implementation of WebSockets that is not the server's. */
final class Listener implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder begun = new StringBuilder();
    private final WebSocket socket;

    private Listener(int port, String cookie, String query) {
        socket = CLIENT.newWebSocketBuilder()
                .header("Cookie", cookie)
                .subprotocols(AlertSession.PROTOCOL, "another.protocol")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/alerts" + query), this)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static Listener on(Gateway gateway, String cookie, String query) {
        return on(gateway.port(), cookie, query);
    }

    static Listener on(int port, String cookie, String query) {
        return new Listener(port, cookie, query);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        begun.append(data);
        if (last) {
            messages.add(JSON.readTree(begun.toString()));
            begun.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** The next message that is no heartbeat. */
    JsonNode next() {
        JsonNode message = any();
        while (type(message).equals("heartbeat")) {
            message = any();
        }
        return message;
    }

    /** The next message of a type. */
    JsonNode next(String type) {
        JsonNode message = any();
        while (!type(message).equals(type)) {
            message = any();
        }
        return message;
    }

    private JsonNode any() {
        try {
            JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came; closed: " + closed);
            }
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message that is no heartbeat; empty when none comes for a moment. */
    Optional<JsonNode> poll() {
        try {
            return Optional.ofNullable(messages.poll(50, TimeUnit.MILLISECONDS))
                    .filter(message -> !type(message).equals("heartbeat"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the connection is over and all that came was taken. */
    boolean isOver() {
        return closed.isDone() && messages.isEmpty();
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    /** The code the server closed with. */
    int closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static String type(JsonNode message) {
        return message.get("type").asString();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
