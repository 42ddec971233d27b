package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.access.Scope;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.ServiceKeys.Wanted;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

class TokenTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started("--akig.access.session-look-aside=0s");

    @Test
    void a_key_asks_by_either_header_until_it_is_revoked() {
        String key = key(Set.of(Scope.SCORES_READ));

        assertThat(status(me("X-API-Key", key))).isEqualTo(200);
        assertThat(status(me("Authorization", "Bearer " + key))).isEqualTo(200);

        GATEWAY.bean(ServiceKeys.class).revoke(id(key), Gateway.OURS).block();
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
                .add(new Wanted("test", Gateway.OURS, scopes, null, "test"))
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
