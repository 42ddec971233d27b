package io.akig.solvency.solvency;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.SeenScores;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tenants/{id}/solvency}, and the sum of its reasons at {@code …/explanation}. */
@RestController
@Tag(name = "scores")
@Requires(Permission.READ_SCORES)
class SolvencyController {
    private final AnswerSolvency answers;
    private final SeenScores seen;

    SolvencyController(AnswerSolvency answers, SeenScores seen) {
        this.answers = answers;
        this.seen = seen;
    }

    @GetMapping(path = "/api/tenants/{tenantId}/solvency", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "getSolvency", summary = "How a tenant stands, by the model and the rules")
    Mono<ResponseEntity<Solvency>> solvency(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(name = "recalculate", required = false) @Nullable String recalculate,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestAttribute(name = RequestId.ATTRIBUTE, required = false) @Nullable String requestId) {
        Language language = Language.accepted(acceptLanguage);
        return answers.answer(new SolvencyQuestion(caller, tenantId, flag(recalculate), language, requestId))
                .delayUntil(judgement -> seen(caller, judgement, "score.seen"))
                .map(judgement -> in(language, Solvency.of(judgement, language.locale())));
    }

    @GetMapping(path = "/api/tenants/{tenantId}/solvency/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "explainSolvency", summary = "The displayed probability as a sum of its reasons")
    Mono<ResponseEntity<SolvencyExplanation>> explanation(
            Caller caller,
            @PathVariable String tenantId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestAttribute(name = RequestId.ATTRIBUTE, required = false) @Nullable String requestId) {
        Language language = Language.accepted(acceptLanguage);
        return answers.explain(new SolvencyQuestion(caller, tenantId, false, language, requestId))
                .delayUntil(explained -> seen(caller, explained.judgement(), "score.explained"))
                .map(explained -> in(language, SolvencyExplanation.of(explained, language.locale())));
    }

    private Mono<Void> seen(Caller caller, Judgement judgement, String how) {
        Map<String, Object> shown = Map.of(
                "payment_probability",
                Shares.probability(judgement.probability()),
                "risk_level",
                judgement.level().name(),
                "as_of",
                judgement.today().toString());
        return seen.one(caller, judgement.agencyId(), judgement.tenantId(), how, shown);
    }

    private static boolean flag(@Nullable String recalculate) {
        if (recalculate != null && !recalculate.equals("true") && !recalculate.equals("false")) {
            throw ProblemException.invalid("recalculate", "must be true or false");
        }
        return "true".equals(recalculate);
    }

    static <T> ResponseEntity<T> in(Language language, T answer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer);
    }
}
