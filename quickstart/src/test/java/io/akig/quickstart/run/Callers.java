package io.akig.quickstart.run;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** People who ask the gateway for the model's scores, one after the other and without a pause, until they are closed. */
final class Callers implements AutoCloseable {
    private static final int SECONDS = 120;

    final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final String gateway;
    private volatile boolean enough;

    Callers(int port, int number, String user, String password, List<String> tenants)
            throws IOException, InterruptedException {
        gateway = "http://127.0.0.1:" + port;
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(http, user, password);
        for (int i = 0; i < number; i++) {
            int first = i;
            Thread thread = new Thread(() -> ask(http, tenants, first), "caller-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void signIn(HttpClient http, String user, String password) throws IOException, InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create(gateway + "/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}"))
                .build();
        HttpResponse<String> answer = http.send(login, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    private void ask(HttpClient http, List<String> tenants, int first) {
        for (int i = first; !enough; i++) {
            String path = "/api/tenants/" + tenants.get(i % tenants.size()) + "/solvency-ml?recalculate=true";
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(gateway + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"payment_probability\"")) {
                    answers.incrementAndGet();
                } else {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                failures.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Until so many more have been answered. */
    void awaitAnswers(int more) throws InterruptedException {
        long until = answers.get() + more;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (answers.get() < until) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(answers.get() + " of " + until + " answers; failed: " + failures);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
