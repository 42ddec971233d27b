package io.akig.solvency;

import io.akig.solvency.access.Role;
import io.akig.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway as it is started, on a database of its own in which two agencies have users of every role. */
public final class Gateway implements AutoCloseable {
    public static final String OURS = "ours";
    public static final String THEIRS = "theirs";
    public static final String PASSWORD = "right horse battery";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final String SWEEP = "--akig.standings.sweep=";

    public final TestDatabase database;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext context;
    private final boolean first;

    private Gateway(Clock clock, String... settings) {
        database = TestDatabase.migrated();
        first = true;
        for (String agency : new String[] {OURS, THEIRS}) {
            run("insert into agencies (agency_id, name) values (?, ?)", agency, agency + " GmbH");
            for (Role role : Role.values()) {
                user(username(role, agency), role, agency);
            }
        }
        context = start(clock, arguments(settings));
    }

    private Gateway(Gateway other, String... settings) {
        database = other.database;
        first = false;
        context = start(Clock.systemUTC(), arguments(settings));
    }

    /** Another one on the same database; to be closed before this one. */
    public Gateway replica(String... settings) {
        return new Gateway(this, settings);
    }

    /** At the time of the machine. */
    public static Gateway started(String... settings) {
        return new Gateway(Clock.systemUTC(), settings);
    }

    public static Gateway at(Clock clock, String... settings) {
        return new Gateway(clock, settings);
    }

    private static ConfigurableApplicationContext start(Clock clock, String... arguments) {
        SpringApplication application = new SpringApplication(SolvencyApiApplication.class);
        application.addInitializers(
                start -> ((GenericApplicationContext) start).registerBean("testClock", Clock.class, () -> clock));
        // Each with threads of its own: the shared ones would end for all with the first that is closed.
        application.addInitializers(start ->
                ((GenericApplicationContext) start).registerBean(ReactorResourceFactory.class, Gateway::ownThreads));
        return application.run(arguments);
    }

    private static ReactorResourceFactory ownThreads() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    String[] arguments(String... settings) {
        var url = database.url();
        String[] own = {
            "--spring.config.name=solvency-api",
            "--server.port=0",
            "--akig.database.url=postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":"
                    + url.port() + "/" + url.database()
        };
        // Tenants without a ledger, as tests have them, are left as the test has made them.
        boolean sweeps = Stream.of(settings).anyMatch(setting -> setting.startsWith(SWEEP));
        return Stream.of(Stream.of(own), Stream.of(settings), sweeps ? Stream.<String>empty() : Stream.of(SWEEP + "9m"))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    /** Signed in as nobody. */
    public WebTestClient nobody() {
        return client().build();
    }

    /** Signed in, and repeating the CSRF token as our page does. */
    public WebTestClient as(Role role, String agency) {
        return signedIn(username(role, agency));
    }

    /** The same for a user of one's own making. */
    public WebTestClient signedIn(String username) {
        String cookie = cookies.computeIfAbsent(username, name -> session(name).cookie());
        return client().defaultHeader(HttpHeaders.COOKIE, cookie)
                .defaultHeader("X-XSRF-TOKEN", cookie.replaceFirst(".*XSRF-TOKEN=", ""))
                .build();
    }

    /** A new session: what a browser would hold. */
    public Session session(String username) {
        FluxExchangeResult<Void> answer = nobody().post()
                .uri("/api/auth/login")
                .bodyValue(Map.of("username", username, "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class);
        return new Session(
                answer.getResponseCookies().getFirst("akig_session").getValue(),
                answer.getResponseCookies().getFirst("XSRF-TOKEN").getValue());
    }

    /** What a browser holds of a session. */
    public record Session(String token, String csrf) {
        public String cookie() {
            return "akig_session=" + token + "; XSRF-TOKEN=" + csrf;
        }
    }

    public static String username(Role role, String agency) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + agency;
    }

    /** A user with {@link #PASSWORD}. */
    public void user(String username, Role role, String agency) {
        run(
                "insert into users (user_id, username, display_name, agency_id, role, password_hash, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, now())",
                UUID.randomUUID(),
                username,
                "Name of " + username,
                agency,
                role.name(),
                HASH);
    }

    /** The name of an administrator of the agency who also decides for all agencies. */
    public String operator(String agency) {
        String username = "operator@" + agency;
        if (!has("select from users where username = ?", username)) {
            user(username, Role.ADMIN, agency);
            run("update users set operator = true where username = ?", username);
        }
        return username;
    }

    public void tenant(String tenantId, String agency) {
        run("insert into tenants (tenant_id, agency_id) values (?, ?)", tenantId, agency);
    }

    /** One statement on the database; how many rows it touched. */
    public int run(String sql, Object... values) {
        return sql(sql, values, PreparedStatement::executeUpdate);
    }

    /** Whether the query has a row. */
    public boolean has(String query, Object... values) {
        return sql(query, values, statement -> statement.executeQuery().next());
    }

    /** The first column of the query's only row. */
    public String text(String query, Object... values) {
        return sql(query, values, statement -> {
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new AssertionError("no row: " + query);
            }
            return row.getString(1);
        });
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T sql(String sql, Object[] values, Work<T> work) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    private WebTestClient.Builder client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        context.close();
        if (first) {
            database.close();
        }
    }
}
