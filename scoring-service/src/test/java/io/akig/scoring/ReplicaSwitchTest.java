package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.cache.CacheTrust;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplicaSwitchTest {
    private static final int TENANTS = 8;
    private static final int CALLERS_EACH = 3;

    @Test
    void under_load_every_replica_switches_without_a_failed_or_mixed_answer() throws Exception {
        try (World world = World.started("--akig.scoring.model-poll=1h");
                ConfigurableApplicationContext other =
                        World.start(world.clock, world.arguments("--akig.scoring.model-poll=1h"))) {
            IntStream.range(0, TENANTS)
                    .forEach(i -> world.ledger.payer("t" + i, LocalDate.of(2026, 3, 5), 0, i, 2 * i, 0, 3 * i));
            int second = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
            String old = TestModel.bundle().version();
            world.save(TestModel.different("next"));
            World.until(() -> world.bean(CacheTrust.class).usable()
                    && other.getBean(CacheTrust.class).usable());

            try (Load load = new Load(List.of(world.port(), second))) {
                World.until(() -> load.versions(world.port()).contains(old)
                        && load.versions(second).contains(old));
                new ModelCalls(world).change("/models/next/activate");
                World.until(() -> load.last(world.port()).equals("next")
                        && load.last(second).equals("next"));
                // Who asks from now on gets nothing of the old model, not from the cache either.
                long switched = System.nanoTime();
                World.until(() -> load.askedAfter(switched).size() > 500);
                load.end();
                assertThat(load.failures).isEmpty();
                assertThat(load.askedAfter(switched))
                        .extracting(Answer::version)
                        .containsOnly("next");
                assertThat(load.probabilities.keySet())
                        .extracting(key -> key.substring(0, key.indexOf(' ')))
                        .contains(old, "next");
                // Of one model, a tenant has one probability, and the models differ.
                assertThat(load.probabilities.values())
                        .allSatisfy(found -> assertThat(found).hasSize(1));
                assertThat(load.probabilities.get(old + " t0")).isNotEqualTo(load.probabilities.get("next t0"));
            }
        }
    }

    /** @param asked nanoTime before the question was sent */
    private record Answer(int port, String version, long asked) {}

    /** Callers that ask without a pause. */
    private static final class Load implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final Map<String, List<Double>> probabilities = new ConcurrentHashMap<>();
        private final Map<Integer, String> last = new ConcurrentHashMap<>();
        private final List<Thread> callers = new ArrayList<>();
        private volatile boolean running = true;

        Load(List<Integer> ports) {
            for (int port : ports) {
                for (int i = 0; i < CALLERS_EACH; i++) {
                    int offset = i;
                    Thread caller = new Thread(() -> ask(port, offset));
                    callers.add(caller);
                    caller.start();
                }
            }
        }

        private void ask(int port, int offset) {
            for (int n = offset; running; n++) {
                String tenant = "t" + n % TENANTS;
                // Every third question past the cache.
                String query = n % 3 == 0 ? "?recalculate=true" : "";
                long asked = System.nanoTime();
                try {
                    HttpResponse<byte[]> response = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/score/" + tenant + query))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    if (response.statusCode() == 200) {
                        answered(port, tenant, asked, JsonMapper.shared().readTree(response.body()));
                    } else {
                        failures.add("status " + response.statusCode());
                    }
                } catch (Exception e) {
                    failures.add(e.toString());
                }
            }
        }

        private void answered(int port, String tenant, long asked, JsonNode score) {
            String version = score.path("model_version").stringValue();
            double probability = score.path("payment_probability").doubleValue();
            probabilities.merge(
                    version + " " + tenant,
                    List.of(probability),
                    (before, now) -> before.containsAll(now) ? before : List.of(before.get(0), probability));
            answers.add(new Answer(port, version, asked));
            last.put(port, version);
        }

        String last(int port) {
            return last.getOrDefault(port, "");
        }

        Set<String> versions(int port) {
            return answers.stream()
                    .filter(answer -> answer.port() == port)
                    .map(Answer::version)
                    .collect(Collectors.toSet());
        }

        List<Answer> askedAfter(long nanoTime) {
            return answers.stream()
                    .filter(answer -> answer.asked() - nanoTime > 0)
                    .toList();
        }

        void end() throws InterruptedException {
            running = false;
            for (Thread caller : callers) {
                caller.join();
            }
        }

        @Override
        public void close() throws InterruptedException {
            end();
        }
    }
}
