package io.akig.bench.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks scoring-service for a run and watches it to its end. */
final class PortfolioRun {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String service;
    private double highestHeap;

    PortfolioRun(String service) {
        this.service = service;
    }

    /** How long it took, by the service's own clock of the run. */
    double seconds() throws IOException, InterruptedException {
        highestHeap = 0;
        HttpResponse<String> started = client.send(
                HttpRequest.newBuilder(URI.create(service + "/portfolio/runs"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (started.statusCode() != 202) {
            throw new IllegalStateException("No run: " + started.body());
        }
        long begun = System.nanoTime();
        String place = service + started.headers().firstValue("Location").orElseThrow();
        JsonNode run = read(place);
        while (!run.path("state").asText().equals("COMPLETED")) {
            if (run.path("state").asText().equals("FAILED")) {
                throw new IllegalStateException("The run failed: " + run);
            }
            Thread.sleep(300);
            highestHeap = Math.max(highestHeap, heap());
            run = read(place);
        }
        if (run.path("failed").asLong() > 0) {
            throw new IllegalStateException("Tenants could not be scored: " + run);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Megabytes, of the samples during the last run; what could be collected is counted too. */
    double highestHeap() {
        return highestHeap;
    }

    private double heap() throws IOException, InterruptedException {
        return text(service + "/actuator/prometheus")
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
    }

    private JsonNode read(String place) throws IOException, InterruptedException {
        return mapper.readTree(text(place));
    }

    private String text(String place) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(place)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
