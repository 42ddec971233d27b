package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreEndpointTest {
    private static final String UUID = "550e8400-e29b-41d4-a716-446655440000";

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void tenants() {
        WORLD.ledger.payer(UUID, LocalDate.of(2026, 3, 5), 0, 1, 0, 2, 1, 0, 0, 1, 0, 2);
        WORLD.ledger.payer("late", LocalDate.of(2026, 3, 5), 20, 30, 25, 20, 30, 28, 30, 25, 21, 30);
        WORLD.ledger.tenant("newcomer");
    }

    @Test
    void a_score_has_exactly_the_keys_of_the_contract_in_their_order() {
        JsonNode score = score("/score/" + UUID);
        assertThat(score.propertyNames())
                .containsExactly(
                        "tenant_id",
                        "payment_probability",
                        "risk_level",
                        "badge",
                        "color",
                        "expected_payment_date",
                        "confidence_score",
                        "factors",
                        "calculated_at",
                        "prediction_id",
                        "model_version",
                        "as_of",
                        "payment_window",
                        "history_days",
                        "stale");
        assertThat(score.path("payment_window").propertyNames()).containsExactly("earliest", "latest", "coverage");
        assertThat(score.path("factors").get(0).propertyNames())
                .containsExactly("type", "severity", "message", "direction", "impact", "value");
        assertThat(score.path("tenant_id").stringValue()).isEqualTo(UUID);
        assertThat(score.path("calculated_at").stringValue()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(score.path("as_of").stringValue()).isEqualTo("2026-03-10");
        assertThat(score.path("stale").booleanValue()).isFalse();
    }

    @Test
    void who_always_pays_in_time_scores_higher_than_who_never_does() {
        JsonNode good = score("/score/" + UUID);
        JsonNode bad = score("/score/late");
        assertThat(good.path("payment_probability").doubleValue())
                .isGreaterThan(bad.path("payment_probability").doubleValue() + 0.3);
        assertThat(bad.path("badge").stringValue()).isEqualTo("⚫");
    }

    @Test
    void without_a_history_the_level_is_unknown_and_the_confidence_zero() {
        JsonNode score = score("/score/newcomer");
        assertThat(score.path("risk_level").stringValue()).isEqualTo("UNKNOWN");
        assertThat(score.path("confidence_score").doubleValue()).isZero();
        assertThat(score.path("payment_probability").doubleValue())
                .isCloseTo(TestModel.bundle().baseRate(), within(0.0001));
        assertThat(score.path("factors")).isNotEmpty();
    }

    @Test
    void reasons_are_french_unless_english_is_asked_for() {
        String french =
                score("/score/late").path("factors").get(0).path("message").stringValue();
        WORLD.http()
                .get()
                .uri("/score/late")
                .header("Accept-Language", "en-GB,fr;q=0.5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", "en")
                .expectBody()
                .jsonPath("$.factors[0].message")
                .value(message -> assertThat(message).isNotEqualTo(french));
    }

    @Test
    void a_header_that_is_no_language_list_is_answered_in_french() {
        WORLD.http()
                .get()
                .uri("/score/late")
                .header("Accept-Language", ";;q=x")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", "fr");
    }

    @Test
    void recalculating_gives_a_new_prediction_of_the_same_score() {
        JsonNode first = score("/score/" + UUID);
        JsonNode again = score("/score/" + UUID + "?recalculate=true");
        assertThat(again.path("prediction_id")).isNotEqualTo(first.path("prediction_id"));
        assertThat(again.path("payment_probability")).isEqualTo(first.path("payment_probability"));
    }

    @Test
    void an_answered_score_is_stored() {
        String id = score("/score/" + UUID).path("prediction_id").stringValue();
        assertThat(WORLD.ledger.count(
                        "select count(*) from predictions where prediction_id = ?::uuid and tenant_id = ?", id, UUID))
                .isOne();
    }

    @Test
    void an_unknown_tenant_is_a_problem() {
        WORLD.http()
                .get()
                .uri("/score/nobody")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("tenant_not_found")
                .jsonPath("$.type")
                .isEqualTo("urn:akig:problem:tenant_not_found")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.instance")
                .isEqualTo("/score/nobody")
                .jsonPath("$.request_id")
                .exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/score/-x | tenant_id",
                "/score/a%20b | tenant_id",
                "/score/012345678901234567890123456789012345678901234567890 | tenant_id",
                "/score/late?as_of=yesterday | as_of",
                "/score/late?as_of=2026-02-30 | as_of",
                "/score/late?as_of=+999999999-01-01 | as_of",
                "/score/late?as_of=0001-01-01 | as_of",
                "/score/late?as_of= | as_of",
                "/score/late?as_of=2026-03-11 | as_of",
                "/score/late?known_at=2026-03-11 | known_at",
                "/score/late?known_at=-999999999-01-01T00:00:00Z | known_at",
                "/score/late?recalculate=yes | recalculate",
                "/score/late/history?limit=0 | limit",
                "/score/late/history?limit=501 | limit",
                "/score/late/history?limit=99999999999 | limit",
                "/score/late/history?before=then | before",
                "/score/late/history?before=2026-03-11T00:00:00Z_x | before",
            })
    void a_malformed_input_is_named(String path, String field) {
        WORLD.http()
                .get()
                .uri(URI.create("http://127.0.0.1:" + WORLD.port() + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void all_malformed_inputs_are_named_at_once() {
        WORLD.http()
                .get()
                .uri("/score/-?as_of=x&known_at=y&recalculate=z")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields ->
                        assertThat(fields.toString()).contains("tenant_id", "as_of", "known_at", "recalculate"));
    }

    @Test
    void requests_at_the_same_moment_are_all_stored() {
        long before = WORLD.ledger.count("select count(*) from predictions");
        Stream.iterate(1, i -> i + 1).limit(200).parallel().forEach(i -> score("/score/late?recalculate=true"));
        assertThat(WORLD.ledger.count("select count(*) from predictions") - before)
                .isEqualTo(200);
    }

    private static JsonNode score(String path) {
        return JsonMapper.shared().readTree(WORLD.get(path));
    }
}
