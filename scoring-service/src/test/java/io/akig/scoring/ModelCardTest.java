package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelCardTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @AutoClose
    private static final World WORLD = World.started();

    private final String path = "/models/" + TestModel.bundle().version();

    @Test
    void models_are_listed_newest_first_with_what_they_learnt_from() {
        WORLD.save(TestModel.bundle("older"));
        WORLD.ledger.run("update models set created_at = created_at - interval '1 day' where version = 'older'");
        JsonNode list = new ModelCalls(WORLD).get("/models");
        assertThat(list.path("serving").stringValue())
                .isEqualTo(TestModel.bundle().version());
        assertThat(list.path("models"))
                .extracting(model -> model.path("version").stringValue())
                .startsWith(TestModel.bundle().version())
                .endsWith("older");
        JsonNode first = list.path("models").get(0);
        assertThat(first.propertyNames())
                .containsExactly(
                        "version", "role", "created_at", "since", "actor", "reason", "data_from", "data_to", "metrics");
        assertThat(first.path("metrics").path("out_of_fold_auc").doubleValue()).isBetween(0.5, 1.0);
        assertThat(new ModelCalls(WORLD).get("/models?limit=1").path("models")).hasSize(1);
        assertThat(WORLD.status("/models?limit=no")).isEqualTo(400);
        assertThat(WORLD.status("/models/none")).isEqualTo(404);
    }

    @Test
    void a_card_is_json_for_programs() {
        JsonNode model = new ModelCalls(WORLD).get(path);
        JsonNode card = model.path("card");
        assertThat(model.path("sha256").stringValue())
                .isEqualTo(TestModel.bundle().sha256());
        assertThat(model.path("unreadable").isNull()).isTrue();
        assertThat(card.path("data_from").stringValue())
                .isEqualTo(TestModel.bundle().card().dataFrom().toString());
        assertThat(card.path("grace_days").intValue()).isEqualTo(5);
        assertThat(card.path("features")).hasSize(TestModel.bundle().features().size());
        assertThat(card.path("limits")).isNotEmpty();
        assertThat(model.path("activations").get(0).path("reason").stringValue())
                .isEqualTo("because");
    }

    @Test
    void a_program_too_is_told_the_limits_in_the_language_it_asks_for() {
        assertThat(answer("fr", "application/json", "application/json"))
                .contains("veut dire payé")
                .doesNotContain("On time means");
        assertThat(answer("en", "application/json", "application/json"))
                .contains("On time means")
                .doesNotContain("veut dire payé");
    }

    @Test
    void a_card_is_a_page_in_french_for_a_browser_that_says_nothing_else() {
        String page = page("fr-GN,fr;q=0.9", BROWSER);
        assertThat(page)
                .contains(
                        "<html lang=\"fr\">", "Modèle " + TestModel.bundle().version(), "En service", "veut dire payé")
                .doesNotContain("On time means");
        assertThat(page("en", "text/html")).contains("<html lang=\"en\">", "In use", "On time means");
    }

    @Test
    void the_page_refers_to_nothing_outside_itself_and_runs_nothing() {
        WORLD.ledger.run(
                "insert into model_activations (version, role, actor, reason) values (?, 'ACTIVE', ?, ?)",
                TestModel.bundle().version(),
                "<img src=x onerror=alert(1)>",
                "\"'&<script>");
        assertThat(page("en", "text/html"))
                .contains("&lt;img", "&lt;script&gt;")
                .doesNotContain("<img", "<script", "http:", "https:", "src=\"", "href=");
    }

    @Test
    void another_type_is_not_acceptable() {
        WORLD.http()
                .get()
                .uri(path)
                .header("Accept", "image/png")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
        WORLD.http()
                .get()
                .uri(path)
                .header("Accept", "*/*")
                .exchange()
                .expectHeader()
                .contentType("application/json");
    }

    private String page(String language, String accept) {
        return answer(language, accept, "text/html;charset=UTF-8");
    }

    private String answer(String language, String accept, String type) {
        byte[] body = WORLD.http()
                .get()
                .uri(path)
                .header("Accept", accept)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body, StandardCharsets.UTF_8);
    }
}
