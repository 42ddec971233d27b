package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.akig.solvency.Gateway;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class OidcTest {
    private static Issuer issuer;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        issuer = new Issuer();
        gateway = started(issuer);
        gateway.tenant("ours-1", Gateway.OURS);
        gateway.tenant("theirs-1", Gateway.THEIRS);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    private static Gateway started(Issuer issuer) {
        return Gateway.started(
                "--akig.access.oidc.issuer=" + issuer.name(),
                "--akig.access.oidc.audience=" + Issuer.AUDIENCE,
                "--akig.access.oidc.role-claim=realm_access.roles");
    }

    @Test
    void a_person_of_the_provider_has_the_agency_and_the_highest_role_that_their_token_names() {
        me(issuer.token(Gateway.OURS, as -> {}))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo("mariama")
                .jsonPath("$.role")
                .isEqualTo("MANAGER")
                .jsonPath("$.agency_id")
                .isEqualTo("ours");
    }

    @Test
    void an_administrator_is_an_operator_if_the_token_says_so_and_nobody_else_is() {
        assertThat(isOperator("ADMIN", "operator")).isTrue();
        assertThat(isOperator("ADMIN")).isFalse();
        assertThat(isOperator("MANAGER", "operator")).isFalse();
    }

    private static boolean isOperator(String... roles) {
        String token = issuer.token(Gateway.OURS, as -> as.claim("realm_access", Map.of("roles", List.of(roles))));
        return me(token)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("operator")
                .asBoolean();
    }

    @Test
    void what_belongs_to_another_agency_than_the_tokens_does_not_exist() {
        String token = issuer.token(Gateway.OURS, as -> {});
        assertThat(status(get("/api/tenants/ours-1/override", token))).isNotIn(401, 403);
        get("/api/tenants/theirs-1/solvency", token)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("tenant_not_found");
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw("another issuer", claims -> claims.issuer("https://evil.example")),
                flaw("our own issuer's name", claims -> claims.issuer("akig").audience("akig")),
                flaw("another audience", claims -> claims.audience("another-application")),
                flaw("no audience", claims -> claims.audience((String) null)),
                flaw(
                        "over",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
                flaw("without an end", claims -> claims.expirationTime(null)),
                flaw(
                        "not yet good",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
    }

    private static Arguments flaw(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flaws")
    void a_token_with_one_thing_wrong_is_refused(String name, Consumer<JWTClaimsSet.Builder> flaw) {
        assertThat(status(me(issuer.token(Gateway.OURS, flaw)))).as(name).isEqualTo(401);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                flaw("no agency", claims -> claims.claim("agency_id", null)),
                flaw("a blank agency", claims -> claims.claim("agency_id", List.of(" "))),
                flaw("an agency that is no text", claims -> claims.claim("agency_id", 7)),
                flaw("no role", claims -> claims.claim("realm_access", null)),
                flaw("no role of ours", claims -> claims.claim("realm_access", Map.of("roles", List.of("owner")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void somebody_whom_the_provider_knows_but_who_is_nobody_here_is_forbidden(
            String name, Consumer<JWTClaimsSet.Builder> change) {
        assertThat(status(me(issuer.token(Gateway.OURS, change)))).as(name).isEqualTo(403);
    }

    @Test
    void tokens_cannot_be_checked_as_long_as_the_provider_was_never_reached() throws IOException {
        try (Issuer other = new Issuer();
                Gateway late = started(other)) {
            other.isAway = true;
            late.nobody()
                    .get()
                    .uri("/api/auth/me")
                    .header("Authorization", "Bearer " + other.token(Gateway.OURS, as -> {}))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("token_keys_unavailable");
        }
    }

    @Test
    void a_discovery_document_of_another_issuer_is_not_believed() throws IOException {
        try (Issuer other = new Issuer()) {
            other.claimsToBe = "https://evil.example";
            try (Gateway misled = started(other)) {
                misled.nobody()
                        .get()
                        .uri("/api/auth/me")
                        .header("Authorization", "Bearer " + other.token(Gateway.OURS, as -> {}))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503);
            }
        }
    }

    private static ResponseSpec me(String token) {
        return get("/api/auth/me", token);
    }

    private static ResponseSpec get(String path, String token) {
        return gateway.nobody()
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }
}
