package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.access.Scope;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.ServiceKeys.Wanted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

class TokenTest {
    private static final Caller TESTER = Caller.service("test", "test", Set.of(), Gateway.OURS);

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started("--akig.access.session-look-aside=0s");

    @Test
    void a_key_asks_by_either_header_until_it_is_revoked() {
        String key = key(Set.of(Scope.SCORES_READ));

        assertThat(status(me("X-API-Key", key))).isEqualTo(200);
        assertThat(status(me("Authorization", "Bearer " + key))).isEqualTo(200);

        GATEWAY.bean(ServiceKeys.class).revoke(id(key), Gateway.OURS, TESTER).block();
        assertThat(status(me("X-API-Key", key))).isEqualTo(401);
    }

    @Test
    void a_key_gives_a_token_that_names_its_scopes_and_its_agency_and_is_signed_by_a_published_key() {
        String key = key(Set.of(Scope.SCORES_READ, Scope.LEDGER_WRITE));
        Map<?, ?> given = token(key, "scores:read")
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        me("Authorization", "Bearer " + given.get("access_token"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.scopes[0]")
                .isEqualTo("scores:read")
                .jsonPath("$.scopes[1]")
                .doesNotExist()
                .jsonPath("$.agency_id")
                .isEqualTo("ours");
        GATEWAY.nobody()
                .get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].crv")
                .isEqualTo("P-256")
                .jsonPath("$.keys[0].d")
                .doesNotExist();
    }

    @Test
    void a_scope_that_the_key_has_not_got_is_not_given() {
        token(key(Set.of(Scope.SCORES_READ)), "ledger:write").expectStatus().isBadRequest();
    }

    @Test
    void a_client_may_also_prove_itself_by_basic_authentication() {
        String key = key(Set.of(Scope.SCORES_READ));
        assertThat(basic(id(key), key)).isEqualTo(200);
        assertThat(basic("someoneelse1", key)).isEqualTo(401);
        assertThat(basic(id(key), "wrong")).isEqualTo(401);
    }

    private static int basic(String id, String secret) {
        return status(GATEWAY.nobody()
                .post()
                .uri("/api/auth/token")
                .headers(headers -> headers.setBasicAuth(id, secret))
                .body(BodyInserters.fromFormData("grant_type", "client_credentials"))
                .exchange());
    }

    @Test
    void a_key_that_is_over_opens_nothing() {
        String key = key(Set.of(Scope.SCORES_READ));
        GATEWAY.run(
                "update api_keys set created_at = now() - interval '2 days', expires_at = now() where key_id = ?",
                id(key));

        assertThat(status(me("X-API-Key", key))).isEqualTo(401);
        token(key, "scores:read").expectStatus().isUnauthorized();
    }

    @Test
    void the_id_of_one_key_with_the_secret_of_another_opens_nothing() {
        String one = key(Set.of(Scope.SCORES_READ));
        String other = key(Set.of(Scope.LEDGER_WRITE));
        assertThat(status(me("X-API-Key", one))).isEqualTo(200);
        assertThat(status(me("X-API-Key", "akig_" + id(other) + one.substring(17))))
                .isEqualTo(401);
    }

    @Test
    void an_administrator_makes_lists_and_revokes_the_keys_of_their_own_agency() {
        WebTestClient admin = GATEWAY.as(Role.ADMIN, Gateway.OURS);
        Map<?, ?> made = make(admin, Map.of("name", "Billing", "scopes", List.of("scores:read")))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String id = String.valueOf(made.get("id"));
        assertThat(status(me("X-API-Key", String.valueOf(made.get("key"))))).isEqualTo(200);
        String listed = admin.get()
                .uri("/api/keys")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(listed).contains(id, "Billing").doesNotContain(String.valueOf(made.get("key")));

        WebTestClient stranger = GATEWAY.as(Role.ADMIN, Gateway.THEIRS);
        stranger.get().uri("/api/keys").exchange().expectBody(String.class).value(text -> assertThat(text)
                .doesNotContain(id));
        stranger.delete().uri("/api/keys/" + id).exchange().expectStatus().isNotFound();
        admin.delete().uri("/api/keys/" + id).exchange().expectStatus().isNoContent();
        admin.delete().uri("/api/keys/" + id).exchange().expectStatus().isNotFound();
    }

    @Test
    void no_key_does_more_than_an_agency_may() {
        WebTestClient admin = GATEWAY.as(Role.ADMIN, Gateway.OURS);
        make(admin, Map.of("name", "a", "scopes", List.of("models:manage")))
                .expectStatus()
                .isBadRequest();
        make(admin, Map.of("name", "a", "scopes", List.of())).expectStatus().isBadRequest();
        make(admin, Map.of("name", "a", "scopes", List.of("scores:read"), "expires_at", "+300000-01-01T00:00:00Z"))
                .expectStatus()
                .isBadRequest();
    }

    private static ResponseSpec make(WebTestClient admin, Map<String, ?> key) {
        return admin.post().uri("/api/keys").bodyValue(key).exchange();
    }

    @Test
    void a_browser_offers_its_token_as_a_subprotocol_of_the_stream() {
        Object token = token(key(Set.of(Scope.SCORES_READ)), "scores:read")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("access_token");

        assertThat(stream("bearer." + token).join().getSubprotocol()).isEqualTo("akig.alerts");
        assertThat(stream("bearer.x")).failsWithin(Duration.ofSeconds(20));
        assertThat(stream("bearer." + key(Set.of(Scope.LEDGER_WRITE)))).failsWithin(Duration.ofSeconds(20));
    }

    private static CompletableFuture<WebSocket> stream(String proof) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("akig.alerts", proof)
                .buildAsync(URI.create("ws://127.0.0.1:" + GATEWAY.port() + "/ws/alerts"), new WebSocket.Listener() {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer a.b.c",
                "Bearer akig_aaaaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJha2lnIn0.",
                "Bearer ",
                "Basic YTpi"
            })
    void what_proves_nothing_is_refused_even_beside_a_session(String proof) {
        GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .get()
                .uri("/api/auth/me")
                .header("Authorization", proof)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    private static String key(Set<Scope> scopes) {
        return GATEWAY.bean(ServiceKeys.class)
                .add(new Wanted("test", Gateway.OURS, scopes, null, TESTER))
                .block();
    }

    private static String id(String key) {
        return key.split("_", -1)[1];
    }

    private static ResponseSpec me(String header, String value) {
        return GATEWAY.nobody().get().uri("/api/auth/me").header(header, value).exchange();
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private static ResponseSpec token(String key, String scope) {
        return GATEWAY.nobody()
                .post()
                .uri("/api/auth/token")
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("client_id", id(key))
                        .with("client_secret", key)
                        .with("scope", scope))
                .exchange();
    }
}
