package io.akig.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.quickstart.Typed;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.world.Ports;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One world from its first start to Ctrl-C, each test a step of the same day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;
    private int scoringPort;
    private int apiPort;
    private int dashboardPort;
    private String demoPassword;
    private AkigProcess running;

    FirstDayTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.scoringPort = Ports.free();
        this.apiPort = Ports.free();
        this.dashboardPort = Ports.free();
    }

    @AfterAll
    void stop() throws Exception {
        if (running != null) {
            running.interrupt();
            int unused = running.exitCode();
        }
    }

    @Test
    @Order(1)
    void a_first_start_that_is_killed_while_training_is_completed_by_the_next() throws Exception {
        running = run();
        String unused = running.await("Imported ");
        running.kill();

        running = run();
        assertThat(running.await("AKIG is ready in")).endsWith(" s.");
        demoPassword = running.await("Sign in as admin, manager or viewer").replaceFirst(".* ", "");
        assertThat(running.await("Try:")).endsWith(address() + "/score/" + DemoMarket.KNOWN_TENANT);
        assertThat(Typed.command("--data-dir", world(), "model", "list").out().lines())
                .singleElement()
                .asString()
                .startsWith("* ")
                .endsWith("in use");
    }

    @Test
    @Order(2)
    void the_known_tenant_is_excellent_for_the_service_and_for_a_command_beside_it() throws Exception {
        JsonNode served = JSON.readTree(get(scoringPort, "/score/" + DemoMarket.KNOWN_TENANT));
        Typed typed = Typed.command("--data-dir", world(), "score", DemoMarket.KNOWN_TENANT, "--json");
        JsonNode printed = JSON.readTree(typed.out());

        assertThat(served.get("risk_level").asText()).isEqualTo("EXCELLENT");
        assertThat(served.get("factors")).hasSize(3);
        for (String key : List.of("payment_probability", "risk_level", "factors", "expected_payment_date", "as_of")) {
            assertThat(printed.get(key)).isEqualTo(served.get(key));
        }
        assertThat(typed.err()).isEmpty();
    }

    @Test
    @Order(3)
    void the_dashboards_origin_passes_the_question_on_to_the_service_that_scores() throws Exception {
        String path = "/api/tenants/" + DemoMarket.KNOWN_TENANT + "/solvency-ml";
        for (int port : List.of(apiPort, dashboardPort)) {
            assertThat(JSON.readTree(get(port, path)).get("code").asText()).isEqualTo("unauthenticated");
            JsonNode answer = JSON.readTree(getAs("viewer", port, path));
            assertThat(answer.get("success").asBoolean()).isTrue();
            assertThat(answer.get("data").get("risk_level").asText()).isEqualTo("EXCELLENT");
        }
        assertThat(get(dashboardPort, "/")).contains("<!doctype html>");
    }

    @Test
    @Order(4)
    void a_score_is_told_in_french_unless_asked_otherwise() {
        Typed french = Typed.command("--data-dir", world(), "score", DemoMarket.KNOWN_TENANT);
        Typed english = Typed.command("score", DemoMarket.KNOWN_TENANT, "--lang", "en", "--data-dir", world());
        assertThat(french.out()).startsWith("🟢 EXCELLENT").contains("payer le prochain loyer à temps", "modèle");
        assertThat(english.out()).startsWith("🟢 EXCELLENT").contains("likely to pay the next rent on time", "model");
    }

    @Test
    @Order(4)
    void the_schema_is_migrated_and_the_portfolio_scored_by_commands_as_a_deployment_does() {
        Typed migrated = Typed.command("--data-dir", world(), "migrate");
        assertThat(migrated.out()).matches("The schema is version \\d+; nothing was left to do\\.\\R");
        Typed scored = Typed.command("--data-dir", world(), "portfolio", "run", "--wait");
        assertThat(scored.err()).isEmpty();
        assertThat(scored.out().strip()).isEqualTo("600 tenants have a new score; 0 could not be scored.");
    }

    @Test
    @Order(5)
    void what_cannot_be_answered_is_refused_in_one_sentence() throws Exception {
        assertThat(Typed.command("--data-dir", world(), "score", "nobody"))
                .isEqualTo(new Typed(1, "", "There is no tenant nobody in this ledger." + System.lineSeparator()));
        assertThat(Typed.command("--data-dir", world(), "score", DemoMarket.KNOWN_TENANT, "--as-of", "2199-01-01")
                        .err())
                .startsWith("--as-of must not be after today");
        assertThat(Typed.command("--data-dir", world(), "model", "rollback").err())
                .startsWith("There is no earlier model to go back to");
        AkigProcess second = AkigProcess.start(
                folder, "run", "--scoring-port", free(), "--api-port", free(), "--dashboard-port", free());
        assertThat(second.rest()).contains("already serves").contains("process " + running.pid());
        assertThat(second.exitCode()).isEqualTo(1);
        AkigProcess elsewhere = AkigProcess.start(folder.resolve("other"), "run", "--scoring-port", "" + scoringPort);
        assertThat(elsewhere.rest())
                .startsWith("Port " + scoringPort + " for the scoring-service is taken")
                .endsWith("choose another with --scoring-port PORT.");
        assertThat(elsewhere.exitCode()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void an_evaluation_is_pure_json_and_stays_below_the_best_possible() throws Exception {
        Typed typed = Typed.command("--data-dir", world(), "evaluate", "--json");
        JsonNode json = JSON.readTree(typed.out());
        double auc = json.get("auc").asDouble();
        assertThat(auc)
                .isGreaterThan(
                        json.get("baselines").get("last_on_time").get("auc").asDouble());
        assertThat(json.at("/oracle/auc").asDouble())
                .isBetween(json.at("/oracle/model_auc").asDouble(), 0.99);
        assertThat(json.at("/oracle/rows").asInt())
                .isBetween(50, json.at("/counts/rows").asInt());
        Path kept = folder.resolve("reports")
                .resolve("evaluation-" + json.get("model_version").asText() + "-"
                        + json.get("from").asText() + ".json");
        assertThat(typed.err()).contains("Written to ").contains(".html");
        assertThat(JSON.readTree(Files.readString(kept))).isEqualTo(json);
        assertThat(json.fieldNames())
                .toIterable()
                .contains("gini", "ks", "log_loss", "brier", "calibration_error", "counts");
    }

    @Test
    @Order(7)
    void a_second_model_waits_until_it_is_activated_and_can_be_rolled_back() {
        String first = inUse();
        Typed trained = Typed.command("--data-dir", world(), "train", "--grace-days", "10");
        assertThat(trained.out()).contains("It is stored");
        assertThat(inUse()).isEqualTo(first);
        String second = Typed.command("--data-dir", world(), "model", "list")
                .out()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ", 2)[0])
                .findFirst()
                .orElseThrow();
        assertThat(Typed.command("--data-dir", world(), "model", "show", second).out())
                .contains(second, "out of fold auc", "On time means paid in full within 10 days", "SHA-256");
        assertThat(Typed.command("--data-dir", world(), "model", "shadow", second)
                        .out())
                .startsWith("Model " + second + " is on trial.");
        assertThat(Typed.command("--data-dir", world(), "model", "shadow", second, "--end")
                        .code())
                .isZero();
        assertThat(Typed.command("--data-dir", world(), "model", "activate", second)
                        .code())
                .isZero();
        assertThat(inUse()).isEqualTo(second);
        assertThat(Typed.command("--data-dir", world(), "model", "rollback").code())
                .isZero();
        assertThat(inUse()).isEqualTo(first);
        assertThat(Typed.command("--data-dir", world(), "model", "activate", "none")
                        .err())
                .startsWith("There is no model none");
    }

    @Test
    @Order(8)
    void importing_the_demo_again_changes_nothing_and_a_wrong_line_stops_all() throws Exception {
        Typed again = Typed.command(
                "--data-dir", world(), "import", folder.resolve("demo").toString());
        assertThat(again.out()).contains(": 0 new, 0 updated");
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("tenants.csv"), "tenant_id,due_day\nt1,99\n", StandardCharsets.UTF_8);
        Typed refused = Typed.command("--data-dir", world(), "import", wrong.toString(), "--dry-run");
        assertThat(refused.err()).contains("tenants.csv line 2, due_day \"99\"").contains("Nothing was stored");
        assertThat(refused.code()).isEqualTo(1);
    }

    @Test
    @Order(9)
    void a_service_asks_with_a_key_until_it_is_revoked() throws Exception {
        Typed created = Typed.command(
                "--data-dir",
                world(),
                "key",
                "create",
                "Billing",
                "--agency",
                "Matoto Logement",
                "--scope",
                "scores:read");
        String key = created.out().replaceFirst("(?s).* is (akig_\\S+) .*", "$1");
        assertThat(asWithKey(key)).isEqualTo(200);
        assertThat(Typed.command("--data-dir", world(), "key", "list").out())
                .contains("Billing  Matoto Logement  scores:read")
                .doesNotContain(key);
        String id = key.split("_", -1)[1];
        assertThat(Typed.command("--data-dir", world(), "key", "revoke", id).code())
                .isZero();
        assertThat(Typed.command("--data-dir", world(), "key", "revoke", id).err())
                .startsWith("No key in use has this id.");
        assertThat(Typed.command("--data-dir", world(), "key", "rotate-signing").code())
                .isZero();
        assertThat(Typed.command("--data-dir", world(), "key", "create", "x", "--scope", "scores:read")
                        .code())
                .isEqualTo(2);
    }

    private int asWithKey(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + apiPort + "/api/auth/me"))
                .header("X-API-Key", key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(9)
    void a_user_is_added_may_sign_in_and_is_locked_out() throws Exception {
        Typed added = Typed.command(
                "--data-dir", world(), "user", "add", "Awa", "--agency", "Matoto Logement", "--role", "manager");
        String password = added.out().replaceFirst("(?s).*The password is (\\S+) .*", "$1");
        assertThat(signIn("awa", password).statusCode()).isEqualTo(200);
        assertThat(Typed.command("--data-dir", world(), "user", "list").out())
                .contains("admin  ADMIN  Kaloum Immobilier")
                .contains("awa  MANAGER  Matoto Logement");
        assertThat(Typed.command("--data-dir", world(), "user", "disable", "awa")
                        .code())
                .isZero();
        assertThat(signIn("awa", password).statusCode()).isEqualTo(401);
        assertThat(Typed.command("--data-dir", world(), "user", "disable", "ali")
                        .err())
                .startsWith("There is no user ali");
        assertThat(Typed.command("--data-dir", world(), "user", "add", "x", "--agency", "none", "--role", "ADMIN")
                        .err())
                .startsWith("No agency has the id none.");
    }

    @Test
    @Order(10)
    void ctrl_c_leaves_nothing_running() throws Exception {
        List<ProcessHandle> stores = stores();
        assertThat(stores).hasSize(2);
        running.interrupt();
        assertThat(running.exitCode()).isEqualTo(130);
        assertThat(stores).noneMatch(ProcessHandle::isAlive);
        assertThat(stores()).isEmpty();
        running = null;
    }

    private AkigProcess run() throws IOException {
        return AkigProcess.start(
                folder,
                "run",
                "--scoring-port",
                "" + scoringPort,
                "--api-port",
                "" + apiPort,
                "--dashboard-port",
                "" + dashboardPort);
    }

    private String inUse() {
        return Typed.command("--data-dir", world(), "model", "list")
                .out()
                .lines()
                .filter(line -> line.startsWith("* "))
                .map(line -> line.split(" ", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    /** PostgreSQL and Redis, which outlive nobody though they are nobody's children. */
    private List<ProcessHandle> stores() throws IOException {
        return Stream.of("postgres/postmaster.pid", "redis/redis.pid")
                .map(folder::resolve)
                .filter(Files::exists)
                .map(FirstDayTest::firstLine)
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).get(0).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    /** Signs in first, as a browser does. */
    private String getAs(String user, int port, String path) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(signIn(browser, port, user, demoPassword).statusCode()).isEqualTo(200);
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
        return signIn(HttpClient.newHttpClient(), apiPort, user, password);
    }

    private static HttpResponse<String> signIn(HttpClient browser, int port, String user, String password)
            throws IOException, InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}"))
                .build();
        return browser.send(login, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String address() {
        return "http://127.0.0.1:" + scoringPort;
    }

    private String world() {
        return folder.toString();
    }

    private static String free() throws IOException {
        return Integer.toString(Ports.free());
    }
}
