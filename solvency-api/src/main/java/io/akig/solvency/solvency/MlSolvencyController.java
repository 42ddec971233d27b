package io.akig.solvency.solvency;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.SeenScores;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/tenants/{id}/solvency-ml}: the score of the model alone, in the envelope existing clients read. */
@RestController
@Tag(name = "scores")
class MlSolvencyController {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final TenantAccess tenants;
    private final ScoringClient scoring;
    private final SeenScores seen;

    MlSolvencyController(TenantAccess tenants, ScoringClient scoring, SeenScores seen) {
        this.tenants = tenants;
        this.scoring = scoring;
        this.seen = seen;
    }

    @GetMapping(path = "/api/tenants/{tenantId}/solvency-ml", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.READ_SCORES)
    @ApiCall(
            id = "getMlSolvency",
            summary = "The score of the model alone",
            description = "A problem, too, comes in this envelope: `success` is false, `error` and `code` say why.",
            gives = MlAnswer.class,
            refuses = {400, 404, 502, 503},
            refusal = MlAnswer.class,
            refusalType = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<MlAnswer>> solvency(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(name = "known_at", required = false) @Nullable String knownAt,
            @RequestParam(name = "recalculate", required = false) @Nullable String recalculate,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestAttribute(name = RequestId.ATTRIBUTE, required = false) @Nullable String requestId) {
        MlQuestion question = new MlQuestion(tenantId, asOf, knownAt, recalculate, acceptLanguage, requestId);
        return tenants.agencyOf(caller, tenantId)
                .flatMap(agency -> scoring.score(question).delayUntil(reply -> seen(caller, agency, tenantId, reply)))
                .onErrorResume(ProblemException.class, refused -> Mono.just(MlReply.of(refused.problem())))
                .map(MlSolvencyController::response);
    }

    private Mono<Void> seen(Caller caller, String agency, String tenantId, MlReply reply) {
        JsonNode score = reply.answer().data();
        return score == null
                ? Mono.empty()
                : seen.one(
                        caller,
                        agency,
                        tenantId,
                        "score.seen_ml",
                        Map.of("prediction_id", score.path("prediction_id").asString("")));
    }

    private static ResponseEntity<MlAnswer> response(MlReply reply) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(reply.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (reply.language() != null) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, reply.language());
        }
        if (reply.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(reply.answer());
    }
}
