package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.access.Scope;
import io.akig.kit.trace.ClientTraces;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.CallerIs;
import io.akig.solvency.audit.NobodyLooks;
import io.akig.solvency.solvency.FakeScoring.Asked;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class MlSolvencyTest {
    private static final String SCORE =
            """
            {"tenant_id":"T1","payment_probability":0.9312,"risk_level":"EXCELLENT","badge":"🟢","factors":[]}""";

    @AutoClose
    private static final FakeScoring SCORING = new FakeScoring();

    private final WebTestClient client = gateway(SCORING.url(), Duration.ofSeconds(10));

    @BeforeEach
    void forget() {
        SCORING.asked.clear();
    }

    @Test
    void a_score_comes_in_the_envelope_that_clients_know() {
        SCORING.answers(200, "application/json", SCORE);

        client.get()
                .uri("/api/tenants/T1/solvency-ml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .json("{\"success\":true,\"data\":" + SCORE + ",\"source\":\"ml-service\"}", JsonCompareMode.STRICT);
    }

    @Test
    void the_question_is_passed_on_as_it_was_asked() throws InterruptedException {
        SCORING.answers(200, "application/json", SCORE);

        client.get()
                .uri("/api/tenants/{id}/solvency-ml?recalculate=true&as_of={day}", "a:b@c", "2026-01-01&x=1")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en;q=0.9, fr")
                .exchange()
                .expectStatus()
                .isOk();

        Asked asked = SCORING.asked.take();
        assertThat(asked.uri()).isEqualTo("/score/a%3Ab%40c?as_of=2026-01-01%26x%3D1&recalculate=true");
        assertThat(asked.headers().get(HttpHeaders.ACCEPT_LANGUAGE)).isEqualTo("en;q=0.9, fr");
        assertThat(asked.headers().get(HttpHeaders.AUTHORIZATION)).isEqualTo("Bearer a token");
    }

    @ParameterizedTest
    @CsvSource({"404,tenant_not_found", "400,invalid_request", "503,model_unavailable"})
    void what_the_scoring_service_refuses_is_told_with_its_own_code_and_sentence(int status, String code) {
        SCORING.answers(
                status,
                "application/problem+json",
                "{\"status\":%d,\"code\":\"%s\",\"detail\":\"A sentence.\"}".formatted(status, code));

        fails(client, status, code, "A sentence.");
    }

    @Test
    void a_tenant_of_another_agency_is_not_even_asked_for() {
        fails(
                gateway(SCORING.url(), Duration.ofSeconds(10), "theirs"),
                404,
                "tenant_not_found",
                "No tenant has the id T1.");

        assertThat(SCORING.asked).isEmpty();
    }

    @Test
    void a_defect_there_is_no_defect_here() {
        SCORING.answers(500, "application/problem+json", "{\"status\":500,\"code\":\"internal\",\"detail\":\"x\"}");

        fails(client, 503, "ml_unavailable", "The scoring service cannot be reached; try again in a moment.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>",
                "200|application/json|[1",
                "200|application/json|{}",
                "200|application/json|''",
                "404|text/html|<html>",
                "401|application/problem+json|{\"code\":\"x\",\"detail\":\"y\"}",
                "302|text/plain|''"
            })
    void a_stranger_at_its_address_is_recognised(int status, String type, String body) {
        SCORING.answers(status, type, body);

        fails(client, 502, "ml_answer_not_understood", "What the scoring service answered is not a score.");
    }

    @Test
    void a_slow_service_is_not_waited_for() {
        SCORING.hangs();

        fails(
                gateway(SCORING.url(), Duration.ofMillis(200)),
                503,
                "ml_timeout",
                "The scoring service took too long to answer; try again in a moment.");
    }

    @Test
    void a_service_that_is_away_is_said_to_be() {
        FakeScoring gone = new FakeScoring();
        gone.close();

        fails(
                gateway(gone.url(), Duration.ofSeconds(10)),
                503,
                "ml_unavailable",
                "The scoring service cannot be reached; try again in a moment.");
    }

    private static void fails(WebTestClient client, int status, String code, String sentence) {
        client.get()
                .uri("/api/tenants/T1/solvency-ml")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .values(HttpHeaders.RETRY_AFTER, values -> assertThat(values != null)
                        .isEqualTo(status == 503))
                .expectBody()
                .json(
                        "{\"success\":false,\"error\":\"%s\",\"code\":\"%s\",\"source\":\"ml-service\"}"
                                .formatted(sentence, code),
                        JsonCompareMode.STRICT);
    }

    private static WebTestClient gateway(String url, Duration timeout) {
        return gateway(url, timeout, "ours");
    }

    private static WebTestClient gateway(String url, Duration timeout, String agency) {
        ScoringClient scoring =
                new ScoringClient(new ScoringSettings(url, timeout), Mono.just("a token"), ClientTraces.NONE);
        return CallerIs.asking(
                        Caller.service("1", "reader", Set.of(Scope.SCORES_READ), "ours"),
                        new MlSolvencyController(CallerIs.everyTenantIn(agency), scoring, NobodyLooks.seen()))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }
}
