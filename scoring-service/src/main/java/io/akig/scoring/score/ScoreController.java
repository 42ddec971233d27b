package io.akig.scoring.score;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
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

/** {@code GET /score/{tenantId}}. */
@RestController
@Tag(name = "scores")
class ScoreController {
    private final ScoreTenant scores;
    private final SeenTenants tenants;

    ScoreController(ScoreTenant scores, SeenTenants tenants) {
        this.scores = scores;
        this.tenants = tenants;
    }

    @GetMapping(path = "/score/{tenantId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "getScore", summary = "A tenant's score", gives = SolvencyScore.class)
    Mono<ResponseEntity<byte[]>> score(
            Asker asker,
            @PathVariable String tenantId,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(name = "known_at", required = false) @Nullable String knownAt,
            @RequestParam(name = "recalculate", required = false) @Nullable String recalculate,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        Inputs inputs = new Inputs();
        Question question = new Question(
                inputs.tenantId(tenantId), inputs.date("as_of", asOf), inputs.instant("known_at", knownAt));
        boolean anew = inputs.flag("recalculate", recalculate);
        inputs.check();
        Language language = Language.accepted(acceptLanguage);
        return tenants.require(asker, question.tenantId())
                .then(anew ? scores.recalculate(question, language) : scores.answer(question, language))
                .map(json -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(json));
    }
}
