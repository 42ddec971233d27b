package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchEndpointTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void tenants() {
        WORLD.ledger.payer("a", LocalDate.of(2026, 3, 5), 0, 0, 0, 0);
        WORLD.ledger.payer("b", LocalDate.of(2026, 3, 5), 20, 30, 20, 30);
        WORLD.ledger.run("insert into tenants (tenant_id, agency_id) select 'many-' || i, 'default' from"
                + " generate_series(0, 9999) i");
    }

    @Test
    void there_is_a_line_for_each_id_in_the_order_of_the_request() {
        List<JsonNode> lines = lines("{\"tenant_ids\":[\"b\",\"nobody\",\"a\",\"not an id\",\"b\"]}");
        assertThat(lines)
                .extracting(line -> line.path("tenant_id").stringValue())
                .containsExactly("b", "nobody", "a", "not an id", "b");
        assertThat(lines)
                .extracting(line -> line.path("code").stringValue(""))
                .containsExactly("", "tenant_not_found", "", "invalid_request", "");
        assertThat(lines.get(1).path("status").intValue()).isEqualTo(404);
        assertThat(lines.get(4)).isEqualTo(lines.get(0));
    }

    @Test
    void a_line_is_the_score_that_the_tenant_alone_would_get() {
        JsonNode line = lines("[\"a\"]").get(0);
        JsonNode alone = JSON.readTree(WORLD.get("/score/a?recalculate=true"));
        assertThat(line.propertyNames()).containsExactlyElementsOf(alone.propertyNames());
        assertThat(line.path("payment_probability")).isEqualTo(alone.path("payment_probability"));
        assertThat(line.path("factors")).isEqualTo(alone.path("factors"));
    }

    @Test
    void a_past_day_can_be_asked_for() {
        assertThat(lines("{\"tenant_ids\":[\"a\"],\"as_of\":\"2026-01-31\"}")
                        .get(0)
                        .path("as_of")
                        .stringValue())
                .isEqualTo("2026-01-31");
    }

    @Test
    void ten_thousand_ids_are_answered_and_stored() {
        long before = WORLD.ledger.count("select count(*) from predictions");
        List<String> ids =
                IntStream.range(0, 10_000).mapToObj(i -> "many-" + (9_999 - i)).toList();
        assertThat(lines(JSON.writeValueAsString(ids)))
                .extracting(line -> line.path("tenant_id").stringValue())
                .isEqualTo(ids);
        assertThat(WORLD.ledger.count("select count(*) from predictions") - before)
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | tenant_ids",
                "{\"tenant_ids\":\"a\"} | tenant_ids",
                "[] | tenant_ids",
                "[1] | tenant_ids[0]",
                "[\"a\",null] | tenant_ids[1]",
                "{\"tenant_ids\":[\"a\"],\"as_of\":\"soon\"} | as_of",
                "{\"tenant_ids\":[\"a\"],\"as_of\":7} | as_of",
                "{\"tenant_ids\":[\"a\"],\"asof\":\"2026-01-31\"} | asof",
                "{\"tenant_ids\":[\"a\"],\"as_of\":\"2027-01-01\"} | as_of",
                "{\"tenant_ids\":[\"a\"],\"known_at\":\"soon\"} | known_at",
            })
    void a_malformed_request_is_refused_as_a_whole(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void more_than_ten_thousand_ids_are_refused() {
        post(JSON.writeValueAsString(
                        IntStream.range(0, 10_001).mapToObj(i -> "i".repeat(50)).toList()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("tenant_ids");
    }

    private static List<JsonNode> lines(String body) {
        byte[] answer = post(body)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/x-ndjson")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return Arrays.stream(new String(answer, StandardCharsets.UTF_8).split("\n"))
                .map(JSON::readTree)
                .toList();
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return WORLD.http()
                .post()
                .uri("/scores/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
