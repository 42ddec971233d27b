package io.akig.scoring.explanation;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
import io.akig.scoring.score.Inputs;
import io.akig.scoring.score.Question;
import io.akig.scoring.score.SeenTenants;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /score/{tenantId}/explanation}. */
@RestController
@Tag(name = "scores")
class ExplanationController {
    private final ExplainScore scores;
    private final SeenTenants tenants;

    ExplanationController(ExplainScore scores, SeenTenants tenants) {
        this.scores = scores;
        this.tenants = tenants;
    }

    @GetMapping(path = "/score/{tenantId}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "explainScore", summary = "A score as the sum of what each feature adds")
    Mono<ResponseEntity<ExplainedScore>> explain(
            Asker asker,
            @PathVariable String tenantId,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(name = "known_at", required = false) @Nullable String knownAt,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        Inputs inputs = new Inputs();
        Question question = new Question(
                inputs.tenantId(tenantId), inputs.date("as_of", asOf), inputs.instant("known_at", knownAt));
        inputs.check();
        Language language = Language.accepted(acceptLanguage);
        return tenants.require(asker, question.tenantId())
                .then(scores.explain(question, language))
                .map(explained -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(explained));
    }
}
