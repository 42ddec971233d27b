package io.akig.scoring.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.scoring.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTest {
    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void tenants() {
        LocalDate due = LocalDate.of(2026, 3, 5);
        WORLD.ledger.payer("good", due, 0, 1, 0, 2, 1, 0, 0, 1, 0, 2);
        WORLD.ledger.payer("late", due, 20, 30, 25, 20, 30, 28, 30, 25, 21, 30);
        WORLD.ledger.payer("mixed", due, 0, 12, 0, 9, 1, 0, 30, 1, 8, 2);
        WORLD.ledger.tenant("newcomer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "late", "mixed", "newcomer"})
    void base_and_contributions_add_up_to_the_score_that_is_shown(String tenant) {
        JsonNode explained = get("/score/" + tenant + "/explanation");
        JsonNode score = get("/score/" + tenant);
        BigDecimal features = decimal(explained, "base");
        BigDecimal concepts = features;
        for (JsonNode concept : explained.path("concepts")) {
            concepts = concepts.add(decimal(concept, "contribution"));
            for (JsonNode feature : concept.path("features")) {
                features = features.add(decimal(feature, "contribution"));
            }
        }
        assertThat(features).isEqualByComparingTo(decimal(score, "payment_probability"));
        assertThat(concepts).isEqualByComparingTo(decimal(score, "payment_probability"));
        assertThat(explained.path("payment_probability")).isEqualTo(score.path("payment_probability"));
        assertThat(explained.path("risk_level")).isEqualTo(score.path("risk_level"));
        assertThat(explained.path("residual").doubleValue()).isZero();
    }

    @Test
    void every_feature_of_the_catalogue_is_there_once_with_its_meaning() {
        List<String> features = new ArrayList<>();
        JsonNode concepts = get("/score/mixed/explanation").path("concepts");
        for (JsonNode concept : concepts) {
            for (JsonNode feature : concept.path("features")) {
                features.add(feature.path("feature").stringValue());
                assertThat(feature.path("meaning").stringValue()).isNotBlank();
                assertThat(feature.path("unit").stringValue()).isNotBlank();
                assertThat(feature.path("value").isNull())
                        .isNotEqualTo(feature.path("missing").isNull());
            }
        }
        assertThat(concepts.size()).isEqualTo(Concept.values().length);
        assertThat(features).containsExactlyInAnyOrderElementsOf(Feature.names());
    }

    @Test
    void the_reasons_start_from_a_tenant_who_would_just_be_good() {
        JsonNode explained = get("/score/mixed/explanation");
        assertThat(explained.path("base").doubleValue()).isEqualTo(0.7);
        assertThat(explained.path("base_is").stringValue()).isEqualTo("JUST_GOOD");
        assertThat(get("/score/newcomer/explanation").path("base_is").stringValue())
                .isEqualTo("BASE_RATE");
    }

    @Test
    void the_reasons_of_the_score_are_said_as_in_the_score() {
        String message =
                get("/score/late").path("factors").get(0).path("message").stringValue();
        assertThat(get("/score/late/explanation").path("concepts"))
                .extracting(concept -> concept.path("message").stringValue(""))
                .contains(message);
    }

    @Test
    void a_past_day_can_be_explained() {
        JsonNode explained = get("/score/mixed/explanation?as_of=2026-01-31");
        assertThat(explained.path("as_of").stringValue()).isEqualTo("2026-01-31");
        assertThat(explained.path("known_at").stringValue()).isEqualTo("2026-01-31T23:59:59.999999Z");
        assertThat(explained.path("payment_probability"))
                .isEqualTo(get("/score/mixed?as_of=2026-01-31").path("payment_probability"));
    }

    @ParameterizedTest
    @CsvSource({
        "/score/nobody/explanation, 404",
        "/score/-/explanation, 400",
        "/score/good/explanation?as_of=x, 400",
        "/score/good/explanation?as_of=2026-03-11, 400",
        "/score/good/explanation?known_at=x, 400"
    })
    void what_cannot_be_explained_is_a_problem(String path, int status) {
        assertThat(WORLD.status(path)).isEqualTo(status);
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }

    private static JsonNode get(String path) {
        return JsonMapper.shared().readTree(WORLD.get(path));
    }
}
