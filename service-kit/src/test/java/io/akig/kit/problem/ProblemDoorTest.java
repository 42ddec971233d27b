package io.akig.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemDoorTest {
    private final ProblemDoor door =
            new ProblemDoor(new ProblemTranslators(List.of(new WebProblems())), new ProblemWriter(JsonMapper.shared()));
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/a path?secret=1"));

    @Test
    void a_fact_leaves_with_its_code_its_fields_and_the_path_it_is_about() {
        JsonNode problem = answer(ProblemException.invalid("as_of", "must be a date"));
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "code", "detail", "errors", "instance");
        assertThat(problem.path("code").stringValue()).isEqualTo("invalid_request");
        assertThat(problem.path("errors").get(0).path("field").stringValue()).isEqualTo("as_of");
        assertThat(problem.path("instance").stringValue()).isEqualTo("/a%20path");
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void what_is_unavailable_says_when_to_try_again() {
        answer(new ProblemException(Problem.unavailable("away", "Away", "Back soon.", Duration.ofSeconds(7))));
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("7");
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_defect_says_nothing_about_itself() {
        JsonNode problem = answer(new IllegalStateException("the password is hunter2"));
        assertThat(problem.path("code").stringValue()).isEqualTo("internal_error");
        assertThat(problem.toString()).doesNotContain("hunter2", "Exception");
    }

    @Test
    void a_body_over_the_limit_is_recognised_behind_other_errors() {
        JsonNode problem = answer(new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "unreadable", new DataBufferLimitException("Exceeded limit")));
        assertThat(problem.path("status").intValue()).isEqualTo(413);
    }

    @Test
    void a_status_without_a_name_of_ours_keeps_its_number() {
        assertThat(answer(new ResponseStatusException(HttpStatus.GONE))
                        .path("code")
                        .stringValue())
                .isEqualTo("http_410");
    }

    @Test
    void half_an_answer_does_not_become_a_problem() {
        exchange.getResponse().setComplete().block();
        StepVerifier.create(door.handle(exchange, new IllegalStateException("x")))
                .verifyErrorMessage("x");
    }

    @Test
    void an_outage_is_logged_once_and_another_one_too() {
        OutageLog log = new OutageLog();
        assertThat(log.shouldLog("a")).isTrue();
        assertThat(log.shouldLog("a")).isFalse();
        assertThat(log.shouldLog("b")).isTrue();
    }

    private JsonNode answer(Throwable error) {
        door.handle(exchange, error).block();
        return JsonMapper.shared()
                .readTree(exchange.getResponse().getBodyAsString().block());
    }
}
