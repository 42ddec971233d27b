package io.akig.spark;

import io.akig.scoring.ScoringServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** scoring-service itself on a portfolio, at a time that stands still, without Redis. */
final class Service implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    Service(Portfolio portfolio) {
        SpringApplication application = new SpringApplication(ScoringServiceApplication.class);
        Clock clock = Clock.fixed(Portfolio.NOW, ZoneOffset.UTC);
        application.addInitializers(
                start -> ((GenericApplicationContext) start).registerBean("testClock", Clock.class, () -> clock));
        context = application.run(
                "--spring.config.name=scoring-service",
                "--server.port=0",
                "--akig.database.url=" + portfolio.address(),
                "--akig.redis.url=redis://127.0.0.1:1",
                "--akig.scoring.portfolio.nightly=-",
                "--akig.scoring.portfolio.poll=100ms",
                "--akig.scoring.portfolio.after-activation=false");
    }

    /** Returns when the run over all tenants is complete. */
    void scorePortfolio() throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        HttpResponse<String> asked = send(HttpRequest.newBuilder(URI.create(address + "/portfolio/runs"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        if (asked.statusCode() != 202) {
            throw new IllegalStateException(asked.body());
        }
        URI run = URI.create(address + asked.headers().firstValue("Location").orElseThrow());
        String state = "";
        while (!state.contains("\"COMPLETED\"")) {
            if (state.contains("\"FAILED\"")) {
                throw new IllegalStateException(state);
            }
            Thread.sleep(100);
            state = send(HttpRequest.newBuilder(run).build()).body();
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
