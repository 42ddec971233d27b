package io.akig.scoring;

import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service for changes of models' roles. */
final class ModelCalls {
    private static final String WHY = "{\"actor\": \"awa\", \"reason\": \"it is better\"}";

    private final World world;

    ModelCalls(World world) {
        this.world = world;
    }

    WebTestClient.ResponseSpec post(String path, String body) {
        return world.http()
                .post()
                .uri(path)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    /** The answer to a change that succeeds. */
    JsonNode change(String path) {
        byte[] body = post(path, WHY)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }

    /** The problem of a change that does not. */
    JsonNode refused(String path, int status, String code) {
        byte[] body = post(path, WHY)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(world.get(path));
    }

    String answering(String tenant) {
        return get("/score/" + tenant + "?recalculate=true")
                .path("model_version")
                .stringValue();
    }
}
