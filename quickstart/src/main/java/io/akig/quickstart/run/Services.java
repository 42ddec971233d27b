package io.akig.quickstart.run;

import io.akig.quickstart.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ConfigurableApplicationContext;

/** The services, started side by side and closed one after the other, the last first. */
final class Services implements AutoCloseable {
    private final List<ConfigurableApplicationContext> running = Collections.synchronizedList(new ArrayList<>());

    void start(List<Service> services) {
        List<CompletableFuture<Void>> starts = new ArrayList<>();
        for (Service service : services) {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Thread thread = new Thread(() -> start(service, started), "start-" + service.name());
            thread.setDaemon(true);
            thread.start();
            starts.add(started);
        }
        for (int i = 0; i < starts.size(); i++) {
            try {
                starts.get(i).join();
            } catch (CompletionException e) {
                throw new Refusal("The " + services.get(i).name() + " did not start: " + reason(e) + ".", e);
            }
        }
    }

    private void start(Service service, CompletableFuture<Void> started) {
        try {
            running.add(service.launch());
            started.complete(null);
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    @Override
    public void close() {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }
}
