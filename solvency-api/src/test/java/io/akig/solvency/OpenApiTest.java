package io.akig.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.openapi.ApiCall;
import io.akig.testkit.ApiDocument;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What the gateway says of its calls. */
class OpenApiTest {
    private static final String RENEW = "mvn -pl solvency-api -am verify -Dtest=io.akig.solvency.OpenApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dakig.openapi.renew=true";

    private static Gateway gateway;
    private static ApiDocument document;

    @BeforeAll
    static void start() {
        gateway = Gateway.started();
        document = new ApiDocument(Objects.requireNonNull(gateway.nobody()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_committed_file_is_what_the_service_answers() {
        assertThat(document.differenceFrom("solvency-api.json", RENEW)).isEmpty();
    }

    @Test
    void every_call_is_described_and_named_once() {
        Set<String> calls = new TreeSet<>();
        Set<String> undescribed = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        gateway.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (!method.getBeanType().getName().startsWith("io.akig.")) {
                        return;
                    }
                    mapping.getMethodsCondition().getMethods().forEach(verb -> mapping.getPatternsCondition()
                            .getPatterns()
                            .forEach(path -> calls.add(verb + " " + path.getPatternString())));
                    describe(method, undescribed, ids);
                });

        assertThat(undescribed).as("methods without @ApiCall").isEmpty();
        assertThat(document.operations()).hasSizeGreaterThan(25).containsOnlyKeys(calls);
        assertThat(document.operations().values())
                .extracting(operation -> operation.path("operationId").asString())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static void describe(HandlerMethod method, Set<String> undescribed, Set<String> ids) {
        ApiCall call = method.getMethodAnnotation(ApiCall.class);
        if (call == null) {
            undescribed.add(method.toString());
        } else {
            ids.add(call.id());
        }
    }

    @Test
    void every_property_is_in_snake_case() {
        assertThat(document.properties()).hasSizeGreaterThan(100).allSatisfy(property -> assertThat(property)
                .matches("[A-Za-z]+\\.[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }

    @Test
    void every_call_says_who_may() {
        Pattern who = Pattern.compile("Open to everybody|For (everybody who is signed in|people from)");
        Set<String> silent = new TreeSet<>();
        document.operations().forEach((call, operation) -> {
            if (who.matcher(operation.path("description").asString(""))
                            .results()
                            .count()
                    != 1) {
                silent.add(call);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void every_parameter_is_explained() {
        document.operations()
                .forEach((call, operation) -> operation.path("parameters").forEach(parameter -> assertThat(
                                parameter.path("description").asString(""))
                        .as(call + " " + parameter.path("name"))
                        .isNotEmpty()));
    }

    @Test
    void every_answer_says_what_it_holds() {
        assertThat(document.unknownAnswers()).isEmpty();
    }

    @Test
    void every_example_is_right_by_its_own_schema() {
        assertThat(document.wrongExamples()).isEmpty();
    }

    @Test
    void the_page_asks_nobody_else_for_anything() {
        URI address = gateway.nobody()
                .get()
                .uri("/docs")
                .exchange()
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();
        String page = gateway.nobody()
                .get()
                .uri(address.getPath())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("swagger-ui").doesNotContain("http://", "https://", "\"//");
    }
}
