package io.akig.scoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.akig.kit.settings.SettingRefused;
import io.akig.scoring.ScoringServiceApplication;
import io.akig.scoring.World;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessTest {
    @AutoClose
    private static final Signer SIGNER = new Signer();

    @AutoClose
    private static final World WORLD = World.started("--akig.access.tokens.jwks-url=" + SIGNER.keysAddress());

    private static final String READER = SIGNER.token("scores:read", null);

    @BeforeAll
    static void tenants() {
        WORLD.ledger.payer("ours", LocalDate.of(2026, 3, 5), 0, 0, 0, 0);
        WORLD.ledger.run("insert into agencies (agency_id, name) values ('kindia', 'Kindia')");
        WORLD.ledger.run("insert into tenants (tenant_id, agency_id) values ('theirs', 'kindia')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/score/ours", "/models", "/predictions/x/replay", "/portfolio/runs/x", "/nowhere"})
    void nobody_gets_in_without_a_token_and_hears_how_to_do_better(String path) {
        ask(HttpMethod.GET, path, null)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"akig\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/actuator/health/liveness", "/actuator/prometheus"})
    void a_probe_and_a_meter_need_none(String path) {
        ask(HttpMethod.GET, path, null).expectStatus().isOk();
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw("another audience", claims -> claims.audience("else")),
                flaw("another issuer", claims -> claims.issuer("else")),
                flaw("over", claims -> claims.expirationTime(Date.from(World.NOW.minusSeconds(60)))),
                flaw("without an end", claims -> claims.expirationTime(null)));
    }

    private static Arguments flaw(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flaws")
    void a_token_with_one_thing_wrong_is_refused(String name, Consumer<JWTClaimsSet.Builder> flaw) {
        assertThat(status(HttpMethod.GET, "/score/ours", SIGNER.changed(flaw)))
                .as(name)
                .isEqualTo(401);
    }

    @Test
    void a_token_that_another_key_signed_is_refused_and_so_is_what_is_none() {
        assertThat(status(HttpMethod.GET, "/score/ours", SIGNER.forged())).isEqualTo(401);
        assertThat(status(HttpMethod.GET, "/score/ours", "x")).isEqualTo(401);
        assertThat(status(HttpMethod.GET, "/score/ours", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJha2lnIn0."))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "scores:read,   GET,    /score/ours,              200",
        "ledger:write,  GET,    /score/ours,              403",
        "models:manage, GET,    /score/ours,              403",
        "scores:read,   POST,   /scores/batch,            200",
        "ledger:write,  POST,   /scores/batch,            403",
        "scores:read,   POST,   /score/ours/simulations,  400",
        "scores:read,   GET,    /models,                  200",
        "scores:read,   POST,   /models/rollback,         403",
        "scores:read,   POST,   /models/m/activate,       403",
        "scores:read,   DELETE, /models/m/shadow,         403",
        "scores:read,   POST,   /portfolio/runs,          403",
        "models:manage, POST,   /models/unknown/activate, 404",
        "models:manage, POST,   /portfolio/runs,          202"
    })
    void each_call_needs_its_scope(String scope, HttpMethod method, String path, int status) {
        assertThat(status(method, path, SIGNER.token(scope, null))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/score/%s", "/score/%s?recalculate=true", "/score/%s/explanation", "/score/%s/history"})
    void a_tenant_of_another_agency_does_not_exist(String path) {
        String token = SIGNER.token("scores:read", "default");
        assertThat(status(HttpMethod.GET, path.formatted("ours"), token)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, path.formatted("theirs"), READER)).isEqualTo(200);
        assertThat(body(path.formatted("theirs"), token).replace("theirs", "nobody"))
                .isEqualTo(body(path.formatted("nobody"), token))
                .contains("tenant_not_found");
    }

    @Test
    void nothing_can_be_supposed_of_a_tenant_of_another_agency() {
        String supposed = "{\"payments\":[{\"paid_on\":\"2026-03-10\",\"amount\":1}]}";
        assertThat(post("/score/ours/simulations", supposed, SIGNER.token("scores:read", "default")))
                .isEqualTo(200);
        assertThat(post("/score/theirs/simulations", supposed, SIGNER.token("scores:read", "default")))
                .isEqualTo(404);
    }

    @Test
    void a_batch_has_an_error_line_for_a_tenant_of_another_agency() {
        assertThat(batch(SIGNER.token("scores:read", "default"))).containsExactly("", "tenant_not_found");
        assertThat(batch(SIGNER.token("scores:read", "kindia"))).containsExactly("tenant_not_found", "");
        assertThat(batch(READER)).containsExactly("", "");
    }

    private static List<String> batch(String token) {
        String answer = spec(HttpMethod.POST, "/scores/batch", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[\"ours\",\"theirs\"]")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer.lines()
                .map(line -> JsonMapper.shared().readTree(line).path("code").stringValue(""))
                .toList();
    }

    @Test
    void a_prediction_of_another_agency_cannot_be_replayed() {
        String id = json(body("/score/theirs", READER)).path("prediction_id").stringValue();
        String path = "/predictions/" + id + "/replay";
        assertThat(status(HttpMethod.GET, path, SIGNER.token("scores:read", "kindia")))
                .isEqualTo(200);
        assertThat(status(HttpMethod.GET, path, SIGNER.token("scores:read", "default")))
                .isEqualTo(404);
    }

    @Test
    void a_run_over_another_agency_can_neither_be_asked_for_nor_seen() {
        String manager = SIGNER.token("models:manage", "default");
        assertThat(post("/portfolio/runs", "{\"agency_id\":\"kindia\"}", manager))
                .isEqualTo(400);

        JsonNode own = run(manager, "{}");
        assertThat(own.path("agency_id").stringValue()).isEqualTo("default");
        JsonNode all = run(SIGNER.token("models:manage", null), "{}");
        assertThat(all.path("agency_id").isNull()).isTrue();
        String reader = SIGNER.token("scores:read", "default");
        assertThat(status(HttpMethod.GET, path(own), reader)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, path(all), reader)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, path(own), SIGNER.token("scores:read", "kindia")))
                .isEqualTo(404);
    }

    private static String path(JsonNode run) {
        return "/portfolio/runs/" + run.path("run_id").stringValue();
    }

    private static JsonNode run(String token, String body) {
        return json(spec(HttpMethod.POST, "/portfolio/runs", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void without_tokens_the_service_does_not_start_where_others_could_ask_it() {
        assertThatThrownBy(() -> ScoringServiceApplication.start("--server.port=0", "--server.address=0.0.0.0"))
                .rootCause()
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("AKIG_ACCESS_JWKS_URL");
    }

    private static RequestBodySpec spec(HttpMethod method, String path, String token) {
        RequestBodySpec request = WORLD.http().method(method).uri(path);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static ResponseSpec ask(HttpMethod method, String path, String token) {
        RequestBodySpec request = spec(method, path, token);
        return path.equals("/scores/batch")
                ? request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("[\"ours\"]")
                        .exchange()
                : path.endsWith("/simulations")
                        ? request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue("1")
                                .exchange()
                        : request.exchange();
    }

    private static int status(HttpMethod method, String path, String token) {
        return ask(method, path, token).returnResult(Void.class).getStatus().value();
    }

    private static int post(String path, String body, String token) {
        return spec(HttpMethod.POST, path, token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static String body(String path, String token) {
        String text = ask(HttpMethod.GET, path, token)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return text.replaceFirst("\"request_id\":\"[^\"]*\"", "");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
