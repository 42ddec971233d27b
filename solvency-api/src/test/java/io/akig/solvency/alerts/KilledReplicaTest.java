package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.GatewayProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

class KilledReplicaTest {
    private static final int ALERTS = 1_000;

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    /** Connects again wherever it can, from the last sequence it was sent. */
    private static final class Client implements AutoCloseable {
        private final String cookie;
        private final List<Integer> ports;
        private final List<Long> sequences = new ArrayList<>();
        private int at;
        private int connections;
        private long last;
        private Listener listener;

        Client(String cookie, List<Integer> ports) {
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

    @Test
    void of_a_thousand_alerts_each_comes_once_and_none_is_lost_although_a_replica_is_killed_meanwhile() {
        List<String> tenants =
                IntStream.range(0, ALERTS).mapToObj(i -> "k-" + i).toList();
        for (String tenant : tenants) {
            GATEWAY.tenant(tenant, OURS);
            Trouble.knownBefore(GATEWAY, tenant);
        }
        Trouble trouble = new Trouble(GATEWAY);
        String cookie = GATEWAY.session("viewer@ours").cookie();
        try (GatewayProcess killed = GatewayProcess.of(GATEWAY);
                GatewayProcess survivor = GatewayProcess.of(GATEWAY)) {
            awaitStarted(killed);
            awaitStarted(survivor);
            try (Client onKilled = new Client(cookie, List.of(killed.port(), survivor.port()));
                    Client onSurvivor = new Client(cookie, List.of(survivor.port(), killed.port()))) {
                long start = onKilled.last;
                var writing = Flux.fromIterable(tenants)
                        .flatMap(tenant -> trouble.see(tenant, OURS, 6), 4)
                        .then()
                        .toFuture();
                onKilled.read(ALERTS / 4);
                killed.kill();
                onKilled.read(ALERTS);
                onSurvivor.read(ALERTS);
                writing.join();

                List<Long> all = LongStream.rangeClosed(start + 1, start + ALERTS)
                        .boxed()
                        .toList();
                assertThat(onKilled.sequences).isEqualTo(all);
                assertThat(onSurvivor.sequences).isEqualTo(all);
                assertThat(onKilled.connections).isEqualTo(2);
                assertThat(onSurvivor.connections).isEqualTo(1);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitStarted(GatewayProcess replica) {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + replica.port() + "/actuator/health/liveness"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try {
                var unused = client.send(health, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                assertThat(System.nanoTime()).as("the replica starts").isLessThan(end);
                pause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
