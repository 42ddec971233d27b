package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/** Connects again wherever it can, from the last sequence it was sent. */
final class ResumingClient implements AutoCloseable {
    private final String cookie;
    private final List<Integer> ports;
    final List<Long> sequences = new ArrayList<>();
    final Set<String> tenants = new HashSet<>();
    private int at;
    int connections;
    long last;
    private Listener listener;

    ResumingClient(String cookie, List<Integer> ports) {
        this.cookie = cookie;
        this.ports = ports;
        this.listener = connect("");
        this.last = listener.next("hello").get("sequence").asLong();
    }

    private Listener connect(String query) {
        connections++;
        return Listener.on(ports.get(at % ports.size()), cookie, query);
    }

    /** Reads until it has so many. */
    void read(int wanted) {
        while (sequences.size() < wanted) {
            listener.poll().ifPresent(this::take);
            if (listener.isOver()) {
                reconnect();
            }
        }
    }

    private void take(JsonNode message) {
        if (message.get("type").asString().equals("hello")) {
            assertThat(message.get("resume").asString()).isNotEqualTo("TOO_FAR");
        } else {
            last = message.get("sequence").asLong();
            sequences.add(last);
            tenants.add(message.get("alert").get("tenant_id").asString());
        }
    }

    private void reconnect() {
        at++;
        try {
            listener = connect("?since=" + last);
        } catch (CompletionException e) {
            // That one is the killed one: the next, then.
            connections--;
        }
    }

    @Override
    public void close() {
        listener.close();
    }
}
