package io.akig.scoring;

import io.akig.core.model.Bundle;
import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.scoring.registry.Decision;
import io.akig.scoring.registry.ModelStore;
import io.akig.scoring.registry.SwitchModels;
import io.akig.testkit.RedisServer;
import io.akig.testkit.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A service with a database and a Redis of its own, at a time that stands still. */
public final class World implements AutoCloseable {
    private static final String AFTER_ACTIVATION = "--akig.scoring.portfolio.after-activation=";

    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    static {
        var unused = EventLoopWatch.install();
    }

    public final TestDatabase database = TestDatabase.migrated();
    public final RedisServer redis = RedisServer.started();
    public final TestClock clock = new TestClock(NOW, ZoneOffset.UTC);
    public final TestLedger ledger = new TestLedger(database.dataSource());
    private final ConfigurableApplicationContext context;

    private World(boolean withModel, String... settings) {
        if (withModel) {
            activate(TestModel.bundle());
        }
        context = start(clock, arguments(settings));
        if (withModel) {
            until(() -> status("/health") == 200);
        }
    }

    public static World started(String... settings) {
        return new World(true, settings);
    }

    public static World withoutModel(String... settings) {
        return new World(false, settings);
    }

    public static ConfigurableApplicationContext start(Clock clock, String... arguments) {
        SpringApplication application = new SpringApplication(ScoringServiceApplication.class);
        application.addInitializers(
                start -> ((GenericApplicationContext) start).registerBean("testClock", Clock.class, () -> clock));
        return application.run(arguments);
    }

    /** What another replica of this service is started with. */
    public String[] arguments(String... settings) {
        String[] own = {
            "--spring.config.name=scoring-service",
            "--server.port=0",
            "--akig.database.url=" + uri(),
            "--akig.redis.url=" + redis.url(),
            "--akig.redis.timeout=500ms"
        };
        // Tests that switch models say themselves what is scored then.
        boolean saidSo = Stream.of(settings).anyMatch(setting -> setting.startsWith(AFTER_ACTIVATION));
        return Stream.of(
                        Stream.of(own),
                        Stream.of(settings),
                        saidSo ? Stream.<String>empty() : Stream.of(AFTER_ACTIVATION + "false"))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    public void save(Bundle bundle) {
        ConnectionPool pool = Connections.forTools(database.url());
        new ModelStore(new Database(pool))
                .save(bundle)
                .then(pool.disposeLater())
                .block();
    }

    public void activate(Bundle bundle) {
        ConnectionPool pool = Connections.forTools(database.url());
        Database tools = new Database(pool);
        ModelStore store = new ModelStore(tools);
        store.save(bundle)
                .then(new SwitchModels(tools, Schedulers.boundedElastic(), Mono.empty())
                        .activate(bundle.version(), new Decision("test", "because")))
                .then(pool.disposeLater())
                .block();
    }

    public WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 << 20))
                .build();
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public int status(String path) {
        return http().get()
                .uri(path)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    /** The body of a successful answer. */
    public String get(String path, Object... variables) {
        return new String(
                http().get()
                        .uri(path, variables)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    /** Waits until the tenant's writes have been heard, so that its score stays in the cache. */
    public void settle(String tenant) {
        // Writes are heard in the order of their commits: once a later one has dropped an entry, so has the tenant's.
        String later = "written-after-" + tenant;
        ledger.tenant(later);
        String before = get("/score/" + later);
        ledger.run("select pg_notify('akig_ledger', ?)", later);
        until(() -> !get("/score/" + later).equals(before));
        until(() -> get("/score/" + tenant).equals(get("/score/" + tenant)));
    }

    public double metric(String series) {
        return get("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits for what happens by itself; gives up after a generous while. */
    public static void until(Callable<Boolean> condition) {
        until(Duration.ofSeconds(40), condition);
    }

    /** The same for what takes long on a busy machine, such as another process that starts. */
    public static void until(Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("It did not happen in time.");
                }
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String uri() {
        var url = database.url();
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":" + url.port() + "/"
                + url.database();
    }

    @Override
    public void close() {
        context.close();
        redis.close();
        database.close();
    }
}
