package io.akig.bench.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.bench.world.House;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An open WebSocket, and when each of its messages came. */
final class AlertStream implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Came> messages = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();
    private @Nullable WebSocket socket;

    private AlertStream() {}

    /** @param nanos of {@link System#nanoTime} */
    record Came(String text, long nanos) {}

    static AlertStream open(House house) throws IOException, InterruptedException {
        AlertStream stream = new AlertStream();
        try {
            stream.socket = house.http()
                    .newWebSocketBuilder()
                    .header("Cookie", house.cookieHeader())
                    .subprotocols("akig.alerts")
                    .buildAsync(house.stream(), stream)
                    .join();
        } catch (CompletionException refused) {
            throw new IOException("The stream of alerts was refused: " + refused.getCause(), refused);
        }
        if (stream.next(Duration.ofSeconds(10), message -> "hello".equals(type(message))) < 0) {
            throw new IOException("The stream of alerts says nothing.");
        }
        return stream;
    }

    /** Which message is waited for. */
    interface Wanted {
        boolean is(JsonNode message);
    }

    /** When the wanted one came; others are passed over. Negative when it does not come in time. */
    long next(Duration atMost, Wanted wanted) throws InterruptedException, IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Came came = messages.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (came == null) {
                return -1;
            }
            if (came.text().isEmpty()) {
                throw new IOException("The stream of alerts was closed.");
            }
            if (wanted.is(JSON.readTree(came.text()))) {
                return came.nanos();
            }
        }
    }

    /** Whether something happened to an alert about the tenant. */
    static boolean isAbout(JsonNode message, String tenantId) {
        return "alert".equals(type(message))
                && message.path("alert").path("tenant_id").asText().equals(tenantId);
    }

    /** What has come up to now is waited for by nobody. */
    void forget() {
        messages.removeIf(came -> !came.text().isEmpty());
    }

    private static String type(JsonNode message) {
        return message.path("type").asText();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        long now = System.nanoTime();
        begun.append(data);
        if (last) {
            messages.add(new Came(begun.toString(), now));
            begun.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        messages.add(new Came("", System.nanoTime()));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        messages.add(new Came("", System.nanoTime()));
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
