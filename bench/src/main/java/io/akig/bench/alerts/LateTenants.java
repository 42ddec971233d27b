package io.akig.bench.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.akig.bench.report.Latencies;
import io.akig.bench.world.House;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes tenants late by a rent of ten days ago, then has each pay, one after the other: every step waits for its alert. Who has
 * no alert for the rent (one was told within a day) is left out. In the end rents and payments are taken back.
 */
final class LateTenants {
    private static final int DAYS_LATE = 10;
    private static final int AMOUNT = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final House house;
    private final AlertStream stream;
    private final PrintStream progress;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<Late> late = new ArrayList<>();
    private final Deque<String> toTakeBack = new ArrayDeque<>();
    private final List<Double> rents = new ArrayList<>();
    private final List<Double> payments = new ArrayList<>();
    private int lost;

    private record Late(String tenantId, String chargeId, LocalDate today) {}

    LateTenants(House house, AlertStream stream, PrintStream progress) {
        this.house = house;
        this.stream = stream;
        this.progress = progress;
    }

    void make(int wanted) throws IOException, InterruptedException {
        progress.println("Making " + wanted + " tenants late ...");
        String after = "";
        while (late.size() < wanted) {
            JsonNode page = house.get("/api/tenants?sort=name&limit=200" + after);
            LocalDate today = LocalDate.parse(page.path("today").asText());
            for (JsonNode tenant : page.path("tenants")) {
                if (late.size() < wanted && tenant.path("arrears").asDouble() == 0) {
                    makeLate(tenant, today);
                }
            }
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                break;
            }
            after = "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
        }
        if (late.size() < wanted) {
            throw new IOException("Only " + late.size() + " tenants of the agency can be made late, and " + wanted
                    + " are needed: ask for fewer with --count, or a day later.");
        }
    }

    private void makeLate(JsonNode tenant, LocalDate today) throws IOException, InterruptedException {
        String id = tenant.path("tenant_id").asText();
        String charge = "bench-" + run + "-" + toTakeBack.size();
        Map<String, ?> body = Map.of(
                "tenant_id", id,
                "charge_id", charge,
                "due_date", today.minusDays(DAYS_LATE).toString(),
                "amount", AMOUNT);
        double millis = untilAlert(id, "/api/charges", charge, body);
        if (millis >= 0) {
            rents.add(millis);
            late.add(new Late(id, charge, today));
        }
    }

    /** @param warmUp the first of them, which are not measured */
    void pay(int warmUp) throws IOException, InterruptedException {
        progress.println("Paying " + late.size() + " rents, the first " + warmUp + " to warm up ...");
        for (Late one : late) {
            String payment = one.chargeId() + "-p";
            Map<String, ?> body = Map.of(
                    "tenant_id", one.tenantId(),
                    "payment_id", payment,
                    "charge_id", one.chargeId(),
                    "paid_on", one.today().toString(),
                    "amount", AMOUNT);
            double millis = untilAlert(one.tenantId(), "/api/payments", payment, body);
            if (millis < 0) {
                lost++;
            } else {
                payments.add(millis);
            }
        }
    }

    /** Milliseconds from the sending of the request to the coming of the alert; negative without one. */
    private double untilAlert(String tenantId, String path, String id, Map<String, ?> body)
            throws IOException, InterruptedException {
        toTakeBack.push(path + "/" + id);
        stream.forget();
        long start = System.nanoTime();
        JsonNode unused = house.post(path, body);
        long came = stream.next(PATIENCE, message -> AlertStream.isAbout(message, tenantId));
        return came < 0 ? -1 : (came - start) / 1e6;
    }

    AlertsReport report(int warmUp) {
        return new AlertsReport(
                new Latencies(rents.subList(Math.min(warmUp, rents.size()), rents.size())),
                new Latencies(payments.subList(Math.min(warmUp, payments.size()), payments.size())),
                lost);
    }

    /** The payment before its rent, so that nobody becomes late again: the rent first. */
    void takeBack() throws InterruptedException {
        progress.println("Taking back what was recorded ...");
        List<String> paths = new ArrayList<>(toTakeBack);
        paths.sort((a, b) -> Boolean.compare(a.startsWith("/api/payments"), b.startsWith("/api/payments")));
        @Nullable IOException failure = null;
        for (String path : paths) {
            try {
                house.delete(path);
            } catch (IOException left) {
                failure = left;
            }
        }
        if (failure != null) {
            progress.println("Not all could be taken back: " + failure.getMessage());
        }
    }
}
